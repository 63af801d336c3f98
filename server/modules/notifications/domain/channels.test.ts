import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTICE_GROUPS, NOTIFICATION_TYPES, OFFICE_NOTICE_TYPES, type ChannelChoices } from '../contract'
import { completeChoices, letterWanted, silencedGroups, USUAL_CHANNELS, type PushState } from './channels'
import { groupOf, isWeighty, isWeightyGroup } from './notice-groups'

const types = fc.constantFrom(...NOTIFICATION_TYPES, ...OFFICE_NOTICE_TYPES)
const choice = fc.record({ mail: fc.boolean(), push: fc.boolean() })
const choices: fc.Arbitrary<ChannelChoices> = fc.record({
  audits: choice,
  documents: choice,
  organisation: choice,
  security: choice,
})

describe('a choice of channels', () => {
  test('says nothing of a group until the person does, and unknown groups change nothing', () => {
    fc.assert(
      fc.property(fc.subarray([...NOTICE_GROUPS]), choice, (groups, given) => {
        const rows = [...groups, 'of-another-version'].map((group) => ({ group, ...given }))
        const all = completeChoices(rows)
        for (const group of NOTICE_GROUPS)
          expect(all[group]).toEqual(groups.includes(group) ? given : USUAL_CHANNELS)
      }),
    )
  })

  test('is refused exactly where documents of customs would be told of by neither channel', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const silenced = silencedGroups(all)
        for (const group of NOTICE_GROUPS)
          expect(silenced.includes(group)).toBe(
            ['audits', 'documents'].includes(group) && !all[group].mail && !all[group].push,
          )
      }),
    )
  })
})

describe('a letter', () => {
  test('AUD-4 or a device tells of a document of customs, whatever was chosen and however pushing ended', () => {
    fc.assert(
      fc.property(types.filter(isWeighty), choice, fc.boolean(), (type, given, reached) => {
        const end: PushState = reached ? 'reached' : 'nobody'
        expect(letterWanted(type, given, end) === 'send' || reached).toBe(true)
      }),
    )
  })

  test('is sent to whoever wants letters, and is waited for only while pushing may still reach somebody', () => {
    fc.assert(
      fc.property(types, choice, fc.constantFrom('waiting', 'reached', 'nobody'), (type, given, push) => {
        const wanted = letterWanted(type, given, push)
        if (given.mail) expect(wanted).toBe('send')
        else if (!isWeighty(type)) expect(wanted).toBe('leave')
        expect(wanted === 'wait').toBe(!given.mail && isWeighty(type) && push === 'waiting')
      }),
    )
  })
})

test('every group of which one is told has a type, and weighty types lie in weighty groups', () => {
  const told = new Set([...NOTIFICATION_TYPES, ...OFFICE_NOTICE_TYPES].map(groupOf))
  expect([...told].toSorted()).toEqual([...NOTICE_GROUPS].toSorted())
  expect(NOTICE_GROUPS.filter(isWeightyGroup)).toEqual(['audits', 'documents'])
})
