import { isRefusal, remedyOf, type UploadProblemCode } from './upload-problem'

/** Files of one list on their way. Pure: what the screen shows and what is started next follow from it. */

export type UploadState = 'QUEUED' | 'SENDING' | 'PAUSED' | 'WAITING' | 'STORED' | 'STOPPED'

/** One file; sizes in bytes. `attempts` counts tries in a row that brought no byte further. */
export type UploadItem = {
  id: string
  name: string
  size: number
  loaded: number
  state: UploadState
  attempts: number
  problem?: UploadProblemCode
  /** The portal's id, once every byte is stored, or the file was refused. */
  fileId?: string
}

export type UploadAction =
  | { type: 'add'; items: readonly { id: string; name: string; size: number; problem?: UploadProblemCode }[] }
  | { type: 'start' | 'pause' | 'resume'; id: string }
  | { type: 'remove'; id: string }
  | { type: 'progress'; id: string; loaded: number }
  | { type: 'stored'; id: string; fileId: string }
  | { type: 'stopped'; id: string; problem: UploadProblemCode; fileId?: string }
  | { type: 'online' }
  /** Files that were not accepted leave the list. */
  | { type: 'clear' }

/** How many files are sent at once. */
export const CONCURRENT = 3

const FROM: Record<'start' | 'pause' | 'resume', readonly UploadState[]> = {
  start: ['QUEUED'],
  pause: ['QUEUED', 'SENDING', 'WAITING'],
  resume: ['PAUSED', 'WAITING', 'STOPPED'],
}

/** The buttons an item has now. */
export function actionsOf(item: UploadItem): ('pause' | 'resume' | 'retry' | 'cancel' | 'dismiss')[] {
  switch (item.state) {
    case 'QUEUED':
    case 'SENDING':
      return item.loaded < item.size ? ['pause', 'cancel'] : []
    case 'WAITING':
      // Whole files are finished by the servers alone: there is nothing to stop.
      return item.problem === 'PENDING' ? ['dismiss'] : ['resume', 'cancel']
    case 'PAUSED':
      return ['resume', 'cancel']
    case 'STOPPED':
      return item.problem && isRefusal(item.problem) ? ['dismiss'] : ['retry', 'dismiss']
    case 'STORED':
      return ['dismiss']
  }
}

export function uploadQueue(items: readonly UploadItem[], action: UploadAction): readonly UploadItem[] {
  switch (action.type) {
    case 'add':
      return [
        ...items,
        ...action.items.map((item): UploadItem => ({
          loaded: 0,
          attempts: 0,
          state: item.problem ? 'STOPPED' : 'QUEUED',
          ...item,
        })),
      ]
    case 'remove':
      return items.filter((item) => item.id !== action.id)
    case 'clear':
      return items.filter((item) => item.state !== 'STOPPED')
    case 'online':
      return items.map((item) =>
        item.state === 'WAITING' ? change(item, { type: 'resume', id: item.id }) : item,
      )
    default:
      return items.map((item) => (item.id === action.id ? change(item, action) : item))
  }
}

type Change = Exclude<UploadAction, { type: 'add' | 'online' | 'remove' | 'clear' }>

const NEXT = { start: 'SENDING', pause: 'PAUSED', resume: 'QUEUED' } as const

/** A problem lasts as long as the state it explains. */
function change(item: UploadItem, action: Change): UploadItem {
  const { problem: _, ...free } = item
  switch (action.type) {
    case 'start':
    case 'pause':
    case 'resume':
      return FROM[action.type].includes(item.state) ? { ...free, state: NEXT[action.type] } : item
    case 'progress':
      if (item.state !== 'SENDING') return item
      return { ...item, loaded: action.loaded, attempts: action.loaded > item.loaded ? 0 : item.attempts }
    case 'stored':
      return { ...free, state: 'STORED', loaded: item.size, fileId: action.fileId }
    case 'stopped': {
      if (item.state !== 'SENDING') return item
      const state = remedyOf(action.problem) === 'wait' ? 'WAITING' : 'STOPPED'
      const known = action.fileId && { fileId: action.fileId }
      return { ...item, ...known, state, problem: action.problem, attempts: item.attempts + 1 }
    }
  }
}

/** Ids to start now, in the order they were added. */
export function due(items: readonly UploadItem[]): string[] {
  const free = CONCURRENT - items.filter((item) => item.state === 'SENDING').length
  const queued = items.filter((item) => item.state === 'QUEUED')
  return queued.slice(0, Math.max(0, free)).map((item) => item.id)
}

/** Milliseconds before a waiting item is tried again: 2 s, 4 s … 30 s. */
export const waitBefore = (attempts: number) => Math.min(30_000, 2_000 * 2 ** Math.max(0, attempts - 1))

/** Whole per cent; 100 only when every byte is sent. */
export const percentOf = ({ loaded, size }: Pick<UploadItem, 'loaded' | 'size'>) =>
  size === 0 ? 0 : Math.min(100, Math.floor((loaded / size) * 100))

/** What a screen reader is told when one list follows another: changes of state, and each quarter on the way. */
export function newsBetween(before: readonly UploadItem[], after: readonly UploadItem[]): UploadItem[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const quarter = (item: UploadItem) => Math.floor(percentOf(item) / 25)
  return after.filter((item) => {
    const was = old.get(item.id)
    if (item.state === 'QUEUED') return false
    if (!was || was.state !== item.state) return true
    return item.state === 'SENDING' && quarter(item) > quarter(was)
  })
}

/** Will the file take room that the portal does not count yet: of those on their way it knows. */
export const takesRoom = (state: UploadState): boolean => state === 'QUEUED'

const FIRST: Record<UploadState, number> = {
  SENDING: 0,
  WAITING: 1,
  PAUSED: 1,
  STOPPED: 2,
  QUEUED: 3,
  STORED: 4,
}

/** The rows to draw when there are many: what moves, then what needs the person, then those in line. */
export function rowsToShow(items: readonly UploadItem[], most: number): readonly UploadItem[] {
  if (items.length <= most) return items
  return items.toSorted((a, b) => FIRST[a.state] - FIRST[b.state]).slice(0, most)
}

/** One line about a long list. */
export const summaryOf = (items: readonly UploadItem[]) => ({
  total: items.length,
  stored: items.filter(({ state }) => state === 'STORED').length,
  failed: items.filter(({ state }) => state === 'STOPPED').length,
})
