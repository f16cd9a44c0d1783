import { LEDGER_ACT_TEXT, type LedgerActWord } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { movedFields } from '@zhunsheng/contract/refusal-text';
import type { Refusal } from '@zhunsheng/domain/ruling';
import Button from 'antd/es/button';
import { useEffect, useRef, useState } from 'react';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';

interface ConflictProps {
  readonly refusal: Refusal;
  readonly act: LedgerActWord;
  /** Goes on with his own value in these fields, and with the other's in all others. */
  readonly goOn: (mine: ReadonlySet<string>) => void;
}

/** Somebody wrote the same field meanwhile: both values side by side, a choice for each, nothing overwritten unseen. */
export function Conflict({ refusal, act, goOn }: ConflictProps) {
  const say = useSay();
  const locale = useLocale();
  const moved = movedFields(refusal.facts, locale, useNames());
  const [mine, setMine] = useState<Readonly<Record<string, boolean>>>({});
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const verb = say(LEDGER_ACT_TEXT[act].verb);
  const choose = (field: string, own: boolean) => setMine((old) => ({ ...old, [field]: own }));
  const chosen = moved.every(({ field }) => mine[field] !== undefined);
  return (
    <section ref={panel} className="zs-conflict" role="alert" tabIndex={-1}>
      <h2>{say(OFFICE_TEXT.meanwhile)}</h2>
      <p>{say(OFFICE_TEXT.meanwhileWhy)}</p>
      <table className="zs-table">
        <thead>
          <tr>
            <th scope="col">{say(OFFICE_TEXT.meanwhileField)}</th>
            <th scope="col">{say(OFFICE_TEXT.meanwhileTheirs)}</th>
            <th scope="col">{say(OFFICE_TEXT.meanwhileYours)}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ field, label, theirs, yours }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              {[theirs, yours].map((value, index) => (
                <td key={index === 0 ? 'theirs' : 'yours'}>
                  <label>
                    <input
                      type="radio"
                      name={`conflict-${field}`}
                      checked={mine[field] === (index === 1)}
                      onChange={() => choose(field, index === 1)}
                    />{' '}
                    {value}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="zs-buttons">
        <Button
          type="primary"
          disabled={!chosen}
          onClick={() => goOn(new Set(moved.filter(({ field }) => mine[field] === true).map(({ field }) => field)))}
        >
          {say(OFFICE_TEXT.meanwhileGoOn, { act: verb })}
        </Button>
        <Button onClick={() => goOn(new Set())}>{say(OFFICE_TEXT.meanwhileAllTheirs, { act: verb })}</Button>
      </p>
    </section>
  );
}
