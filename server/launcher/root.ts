import { fileURLToPath } from 'node:url'

/** Folder of the repository; the launcher works from any current folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
