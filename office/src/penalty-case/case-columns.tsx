import { CASE_LIGHTS, CASE_WAITING, type CaseLine } from '@zhunsheng/contract/penalty-case';
import { CASE_PROCEDURE_TEXT, CASE_STATUS_TEXT } from '@zhunsheng/contract/penalty-case-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { MATTER_TITLES } from '@zhunsheng/contract/matter-titles';
import type { Names } from '@zhunsheng/contract/ledger-text';
import { type Locale, showDate, showList } from '@zhunsheng/contract/text';
import { CASE_STATUSES } from '@zhunsheng/domain/penalty-case/ids';
import { type Column, textColumn } from '../patterns/column.ts';
import { Due } from '../patterns/due.tsx';
import { Light } from '../patterns/light.tsx';
import type { Say } from '../shell/locale.ts';
import { actVerb, limitName, matterName } from './case-words.ts';

interface Setting {
  readonly say: Say;
  readonly locale: Locale;
  readonly names: Names;
  readonly today: string;
  /** Bureaus are told apart only where there are several. */
  readonly withBureau: boolean;
}

const LIGHT_WORD = { red: TEXT['light-red'], yellow: TEXT['light-yellow'], green: TEXT['light-green'], grey: TEXT['light-grey'] } as const;

export function caseColumns({ say, locale, names, today, withBureau }: Setting): Column<CaseLine>[] {
  const dateOf = (day: string | null) => (day === null ? '—' : showDate(day, locale));
  const titleOf = (row: CaseLine) => row.title ?? say(TEXT.clueOf, { what: row.partyName ?? '' });
  const nextOf = (row: CaseLine) => (row.next === null ? '—' : `${say(limitName(row.next.limit))} ${dateOf(row.next.due)}`);
  const waitingOf = (row: CaseLine) =>
    row.pending.length === 0
      ? '—'
      : showList(
          row.pending.map((act) => say(actVerb(act))),
          locale,
        );
  return [
    {
      ...textColumn<CaseLine>('light', say(TEXT.light), 92, (row) => say(LIGHT_WORD[row.light]), {
        fixed: true,
        choices: CASE_LIGHTS.map((value) => ({ value, label: say(LIGHT_WORD[value]) })),
      }),
      cell: (row) => <Light colour={row.light} word={say(LIGHT_WORD[row.light])} />,
    },
    textColumn<CaseLine>('number', say(TEXT.number), 200, (row) => row.number ?? row.decisionNumber ?? '—', { fixed: true }),
    textColumn<CaseLine>('title', say(TEXT.title), 232, titleOf),
    textColumn<CaseLine>('party', say(TEXT.party), 128, (row) => row.partyName ?? '—'),
    textColumn<CaseLine>('status', say(TEXT.status), 100, (row) => say(CASE_STATUS_TEXT[row.status]), {
      choices: CASE_STATUSES.filter((value) => value !== 'absent').map((value) => ({ value, label: say(CASE_STATUS_TEXT[value]) })),
    }),
    textColumn<CaseLine>('officer', say(TEXT.officers), 128, (row) => showList(row.officerNames, locale), {
      choices: [{ value: 'mine', label: say(TEXT.mine) }],
    }),
    {
      ...textColumn<CaseLine>('next', say(TEXT.nextLimit), 272, nextOf),
      cell: (row) =>
        row.next === null ? (
          '—'
        ) : (
          <>
            {say(limitName(row.next.limit))} <Due due={row.next.due} today={today} />
          </>
        ),
    },
    textColumn<CaseLine>('pending', say(TEXT.waiting), 128, waitingOf, {
      choices: CASE_WAITING.map((value) => ({ value, label: say(TEXT[`waiting-${value}`]) })),
    }),
    textColumn<CaseLine>('matter', say(TEXT.matter), 220, (row) => say(matterName(row.matter)), {
      choices: Object.entries(MATTER_TITLES).map(([value, title]) => ({ value, label: say(title) })),
    }),
    textColumn<CaseLine>('procedure', say(TEXT.procedure), 100, (row) => say(CASE_PROCEDURE_TEXT[row.procedure]), {
      choices: (['ordinary', 'simple'] as const).map((value) => ({ value, label: say(CASE_PROCEDURE_TEXT[value]) })),
    }),
    textColumn<CaseLine>('fine', say(TEXT.fine), 100, (row) => (row.fineYuan === null ? '—' : String(row.fineYuan)), { align: 'right' }),
    textColumn<CaseLine>('opened', say(TEXT.openedOn), 128, (row) => dateOf(row.openedOn)),
    textColumn<CaseLine>('decided', say(TEXT.decidedOn), 128, (row) => dateOf(row.decidedOn)),
    ...(withBureau
      ? [textColumn<CaseLine>('bureau', say(TEXT.bureau), 220, (row) => names.bureau?.(row.bureau) ?? String(row.bureau))]
      : []),
  ];
}
