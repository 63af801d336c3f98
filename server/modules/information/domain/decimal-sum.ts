const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/

/** A sum of lexical decimals of any length, exact: money is never a floating number. */
export class DecimalSum {
  private units = 0n
  private scale = 0

  /** Adds `-12.50`; what is not a decimal is RangeError. */
  add(value: string): void {
    const [whole, sign, digits = '', fraction = ''] = DECIMAL.exec(value) ?? []
    if (whole === undefined || digits + fraction === '') throw new RangeError('not a decimal')
    if (fraction.length > this.scale) {
      this.units *= 10n ** BigInt(fraction.length - this.scale)
      this.scale = fraction.length
    }
    const units = BigInt(digits + fraction.padEnd(this.scale, '0'))
    this.units += sign === '-' ? -units : units
  }

  /** With as many decimals as the most exact of what was added. */
  toString(): string {
    const digits = (this.units < 0n ? -this.units : this.units).toString().padStart(this.scale + 1, '0')
    const at = digits.length - this.scale
    const fraction = this.scale ? `.${digits.slice(at)}` : ''
    return `${this.units < 0n ? '-' : ''}${digits.slice(0, at)}${fraction}`
  }
}
