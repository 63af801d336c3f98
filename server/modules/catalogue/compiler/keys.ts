/** Keys of one object of values: element names, numbered from the second of the same name. */
export class Keys {
  private readonly taken = new Set<string>()

  take(name: string): string {
    // steps of paths are divided by dots
    const base = name.replaceAll('.', '_')
    let key = base
    for (let count = 2; this.taken.has(key); count++) key = `${base}~${count}`
    this.taken.add(key)
    return key
  }
}
