import { say, type Text } from '@zhunsheng/contract/text';

/** What a person's page says where it has no values to show, or nothing to do. */
export const RECORD_TEXT = {
  notYetKnown: say(
    '截至 {day}，可查的登记里还没有此人：{recorded} 才有登记。',
    'As known on {day} this person was not on record: recorded on {recorded}.',
  ),
  notYetHere: say(
    '{day} 此人还不在本机构：{since} 起调入。',
    'On {day} this person did not belong to this bureau: transferred in from {since}.',
  ),
  notOnDay: say('{day} 没有此人的登记。', 'Nothing about this person is on record for {day}.'),
  movedTo: say('已调往{bureau}，自 {since} 起', 'Transferred to {bureau} from {since}'),
  moved: say('已调往另一机构，自 {since} 起', 'Transferred to another bureau from {since}'),
  withdrawHasEntries: say(
    '名下有 {entries} 条记录；不再任职的办理离职，误登的先撤回名下的记录',
    'entries on record: {entries}; record the leaving, or withdraw the entries of somebody entered by mistake first',
  ),
  withdrawCame: say('由调动转来，调入以前的登记归原机构', 'came by transfer; the time before belongs to the old bureau'),
} as const satisfies Readonly<Record<string, Text>>;
