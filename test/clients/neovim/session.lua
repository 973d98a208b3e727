-- Drives the language server from Neovim 0.7 or later (nvim --headless --clean -S this file).
-- The environment names the draft (DRAFT), the server (SERVER) and Node (NODE).
local passed, failed = 0, 0

local function check(name, ok)
  if ok then passed = passed + 1 else failed = failed + 1 end
  io.stdout:write((ok and '✓ ' or '✗ ') .. name .. '\n')
end

--- Waits up to ten seconds.
local function eventually(condition)
  return (vim.wait(10000, condition, 20))
end

local function line_of(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    if line:find(words, 1, true) then return number - 1 end
  end
  error('no line has ' .. words)
end

local function request(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
    if answer.err then error(vim.inspect(answer.err)) end
    return answer.result
  end
end

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(0)
  return request(method, params)
end

local function finding(rule)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or (((diagnostic.user_data or {}).lsp or {}).code)
    if code == rule then return diagnostic end
  end
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DRAFT))
  vim.bo.filetype = 'text'
  local id = vim.lsp.start_client({
    name = 'accessible-text',
    cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.fnamemodify(vim.env.DRAFT, ':h'),
    init_options = { locale = 'en' },
  })
  check('the server starts', id ~= nil and vim.lsp.buf_attach_client(0, id))

  check('a draft gets diagnostics', eventually(function() return finding('section-heading-nonstandard') ~= nil end))
  local found = finding('section-heading-nonstandard')
  check('they stand on their lines', found.lnum == line_of('■製作館名'))
  check('they are worded in the language that was asked for', found.message:find('%a+ %a+ %a+') ~= nil)

  local range = { start = { line = found.lnum, character = 0 }, ['end'] = { line = found.lnum, character = 3 } }
  local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {}, only = { 'quickfix' } } })
  local fix = actions[1]
  if not fix.edit then fix = request('codeAction/resolve', fix) end
  check('a quick fix is offered, and has an edit when it is wanted', fix.edit ~= nil)
  vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
  check('it mends the heading', vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, true)[1] == '製作館名及び製作年')
  check('the diagnostic goes', eventually(function() return finding('section-heading-nonstandard') == nil end))

  local hover = ask('textDocument/hover', { position = { line = found.lnum, character = 1 } })
  check('a heading is explained', vim.inspect(hover.contents):find('What the guide asks', 1, true) ~= nil)

  local symbols = vim.tbl_map(function(symbol) return symbol.name end, ask('textDocument/documentSymbol', {}))
  check('the outline has the sections', vim.tbl_contains(symbols, '原本奥付') and vim.tbl_contains(symbols, 'Body'))

  local chapter = line_of('第一章')
  vim.api.nvim_buf_set_lines(0, chapter - 1, chapter - 1, true, { '2. hanrei' })
  local items = ask('textDocument/completion', { position = { line = chapter - 1, character = 9 } })
  local labels = vim.tbl_map(function(item) return item.label end, items.items or items)
  check('phrases of the legend are completed', vim.tbl_contains(labels, '凡例 ルビ'))

  vim.lsp.stop_client(id)
  check('the server ends', eventually(function() return vim.lsp.get_client_by_id(id) == nil end))
end

local ok, problem = pcall(session)
if not ok then check(tostring(problem), false) end
io.stdout:write(('%d passed, %d failed\n'):format(passed, failed))
vim.cmd('qall!')
