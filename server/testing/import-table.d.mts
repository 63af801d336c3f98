interface Layer {
  files: string[]
  imports: string[]
  types?: string[]
}

export const LAYERS: Record<string, Layer>
export const OPEN_TO_OTHER_MODULES: string[]
export const OPEN_MODULES: string[]
export const TEST_FILES: string
export function patternOf(glob: string): string
export function layerPattern(name: string): string
