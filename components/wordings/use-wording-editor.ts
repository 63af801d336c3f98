'use client'

import { useReducer } from 'react'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { Path } from './tree-edits'

/** What the keeper is looking at, and what may be undone. */
interface EditorState {
  definition: KindDefinition
  selected: Path | null
  past: readonly KindDefinition[]
}

type EditorAct =
  | { type: 'select'; path: Path | null }
  | { type: 'change'; definition: KindDefinition; path?: Path | null }
  | { type: 'undo' }

/** Steps that can be taken back. */
const REMEMBERED = 100

function reduce(state: EditorState, act: EditorAct): EditorState {
  switch (act.type) {
    case 'select':
      return { ...state, selected: act.path }
    case 'change':
      return {
        definition: act.definition,
        selected: act.path === undefined ? state.selected : act.path,
        past: [...state.past.slice(-REMEMBERED + 1), state.definition],
      }
    case 'undo': {
      const before = state.past.at(-1)
      return before ? { definition: before, selected: null, past: state.past.slice(0, -1) } : state
    }
  }
}

/** The tree being edited. */
export function useWordingEditor(first: KindDefinition) {
  return useReducer(reduce, { definition: first, selected: null, past: [] })
}
