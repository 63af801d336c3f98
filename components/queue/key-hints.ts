/** Keys of the queue and the names of what they do (`console.keys`); shown at the foot and in the list of keys. */
export const QUEUE_KEYS = [
  { keys: ['J', 'K'], name: 'move' },
  { keys: ['Enter'], name: 'open' },
  { keys: ['A'], name: 'take' },
  { keys: ['R'], name: 'register' },
  { keys: ['/'], name: 'search' },
  { keys: ['?'], name: 'help' },
] as const
