import { describe, expect, it, vi } from 'vitest'
import type { FieldError, XmlError } from '@/server/modules/catalogue/contract'
import { ErrorBook } from './error-book'

const error = (path: string, code: FieldError['code'] = 'required'): FieldError => ({
  path,
  code,
  params: {},
})
const ofFile = (path: string): XmlError => ({
  ...error(path, 'pattern'),
  line: 7,
  trail: [],
  cure: 'correct-value',
})
const paths = (book: ErrorBook) => book.list().map(({ path }) => path)

describe('ErrorBook', () => {
  it('keeps an error to itself until its field has been left', () => {
    const book = new ErrorBook()
    book.check([error('a'), error('b')])
    expect(paths(book)).toEqual([])
    book.check([error('a'), error('b')], 'b')
    expect(paths(book)).toEqual(['b'])
    expect(book.everything().length).toBe(2)
  })

  it('shows everything when all is checked, and drops what is mended', () => {
    const book = new ErrorBook()
    book.check([error('a'), error('b')], 'all')
    expect(paths(book)).toEqual(['a', 'b'])
    book.check([error('b')])
    expect(paths(book)).toEqual(['b'])
  })

  it("shows a list's own error when one of its items has been left", () => {
    const book = new ErrorBook()
    book.check([error('list', 'too-many'), error('other', 'too-many')], 'list.2.name')
    expect(paths(book)).toEqual(['list'])
  })

  it('shows errors from outside at once, until their place or something around it changes', () => {
    const book = new ErrorBook()
    book.setOutside([ofFile(''), ofFile('a.0.b'), ofFile('a.1'), ofFile('ab')])
    expect(paths(book)).toEqual(['', 'a.0.b', 'a.1', 'ab'])
    book.forgetOutside('a.0.b')
    expect(paths(book)).toEqual(['', 'a.1', 'ab'])
    book.forgetOutside('a')
    expect(paths(book)).toEqual(['', 'ab'])
    expect(book.hasOutside()).toBe(true)
  })

  it('says one thing about one place: its own error first', () => {
    const book = new ErrorBook()
    book.setOutside([ofFile('a')])
    book.check([error('a')], 'a')
    expect(book.list()).toEqual([error('a')])
  })

  it('forgets what had been left when items move', () => {
    const book = new ErrorBook()
    book.check([error('list.0')], 'list.0')
    book.forgetLeft('list')
    book.check([error('list.0')])
    expect(paths(book)).toEqual([])
  })

  it('gives the same object while an error stays the same, so that its field is not drawn again', () => {
    const book = new ErrorBook()
    const listener = vi.fn()
    const unsubscribe = book.subscribe(listener)
    book.check([error('a')], 'a')
    const before = book.at('a')
    book.check([error('a'), error('b')])
    expect(book.at('a')).toBe(before)
    expect(listener).toHaveBeenCalledTimes(2)
    unsubscribe()
    book.check([])
    expect(listener).toHaveBeenCalledTimes(2)
  })
})
