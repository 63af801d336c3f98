import { NOTICE_GROUPS, type ChannelChoice, type ChannelChoices, type NoticeGroup } from '../contract'
import { isWeighty, isWeightyGroup, type AnyNoticeType } from './notice-groups'

/** Of whoever has chosen nothing: by letter, and on the devices that they allow. */
export const USUAL_CHANNELS: ChannelChoice = { mail: true, push: true }

/** The choice of all groups from what is written down of some. */
export function completeChoices(rows: readonly (ChannelChoice & { group: string })[]): ChannelChoices {
  const of = (group: NoticeGroup): ChannelChoice => {
    const { mail, push } = rows.find((row) => row.group === group) ?? USUAL_CHANNELS
    return { mail, push }
  }
  return {
    audits: of('audits'),
    documents: of('documents'),
    organisation: of('organisation'),
    security: of('security'),
  }
}

/** Groups in which both channels were turned off although documents of customs come there. */
export const silencedGroups = (choices: ChannelChoices): NoticeGroup[] =>
  NOTICE_GROUPS.filter((group) => isWeightyGroup(group) && !choices[group].mail && !choices[group].push)

/** Where a notice stands with pushing: still to be done, done on some device, or ended with nobody reached. */
export type PushState = 'waiting' | 'reached' | 'nobody'

/**
 * Is there to be a letter: by the person's choice, or because a document of customs has reached none of their devices. `wait`
 * when only the end of pushing will tell.
 */
export function letterWanted(
  type: AnyNoticeType,
  choice: ChannelChoice,
  push: PushState,
): 'send' | 'leave' | 'wait' {
  if (choice.mail) return 'send'
  if (!isWeighty(type) || push === 'reached') return 'leave'
  return push === 'waiting' ? 'wait' : 'send'
}
