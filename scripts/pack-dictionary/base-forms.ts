/** Rules that make base forms of surfaces: 走ら → 走る cuts one unit and adds る. Whole lexicons need a few dozen. */
export class BaseForms {
  private readonly numbers = new Map<string, number>();
  readonly rules: (readonly [number, string])[] = [];

  /** @returns the number of the rule that turns a surface into its base form */
  add({ surface, baseForm }: { readonly surface: string; readonly baseForm: string }): number {
    let shared = 0;
    while (shared < surface.length && surface[shared] === baseForm[shared]) shared++;
    const rule = [surface.length - shared, baseForm.slice(shared)] as const;
    const key = rule.join();
    const number = this.numbers.get(key) ?? this.rules.push(rule) - 1;
    if (number > 0xff) throw new RangeError('Base forms need more than 256 rules.');
    this.numbers.set(key, number);
    return number;
  }
}
