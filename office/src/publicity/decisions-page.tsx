import { PUBLICITY_TEXT } from '@zhunsheng/contract/publicity-text';
import { showDate } from '@zhunsheng/contract/text';
import type { PublicDecision } from '@zhunsheng/contract/publicity';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useId } from 'react';
import { Loading } from '../patterns/loading.tsx';
import { useAddress } from '../shell/address.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { LookUpForm } from './look-up-form.tsx';
import { PublicFailure } from './public-failure.tsx';
import { PublicFrame } from './public-frame.tsx';
import { decisionsOf, decisionsQuery, isCutShort, type LookUp } from './public-queries.ts';

export function DecisionsPage() {
  const say = useSay();
  const id = useId();
  const [address, write] = useAddress();
  const [number, bureau] = [textOf(address['number']), textOf(address['bureau'])];
  return (
    <PublicFrame title={say(PUBLICITY_TEXT.title)}>
      <LookUpForm
        key={number}
        label={say(PUBLICITY_TEXT.number)}
        hint={say(PUBLICITY_TEXT.numberHint)}
        number={number ?? ''}
        find={(typed) => write({ number: typed === '' ? undefined : typed }, 'push')}
      >
        <label htmlFor={id}>{say(PUBLICITY_TEXT.bureau)}</label>
        <select
          id={id}
          value={bureau ?? ''}
          onChange={(event) => write({ bureau: event.target.value === '' ? undefined : event.target.value }, 'push')}
        >
          <option value="">{say(PUBLICITY_TEXT.anyBureau)}</option>
          {REGISTRY_BUREAUS.map((one) => (
            <option key={one.number} value={String(one.number)}>
              {one.name}
            </option>
          ))}
        </select>
      </LookUpForm>
      <Decisions number={number} bureau={bureau} />
    </PublicFrame>
  );
}

const textOf = (value: string | readonly string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

function Decisions({ number, bureau }: LookUp) {
  const say = useSay();
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(decisionsQuery({ number, bureau }));
  const rows = decisionsOf(data?.pages ?? []);
  return (
    <section>
      <h2>{say(number === undefined ? PUBLICITY_TEXT.latest : PUBLICITY_TEXT.found)}</h2>
      {error !== null && <PublicFailure error={error} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && (
        <p role="status">{rows.length === 0 ? say(noneOf(number, bureau)) : say(PUBLICITY_TEXT.listed, { count: rows.length })}</p>
      )}
      <ul className="zs-public-list">
        {rows.map((row) => (
          <DecisionLine key={row.id} row={row} />
        ))}
      </ul>
      {isCutShort(data?.pages ?? []) && <p className="zs-hint">{say(PUBLICITY_TEXT.oneDay)}</p>}
      {hasNextPage && (
        <Button block loading={isFetching} onClick={() => void fetchNextPage()}>
          {say(PUBLICITY_TEXT.earlier)}
        </Button>
      )}
    </section>
  );
}

function noneOf(number: string | undefined, bureau: string | undefined) {
  if (number !== undefined) return PUBLICITY_TEXT.noneByNumber;
  return bureau === undefined ? PUBLICITY_TEXT.none : PUBLICITY_TEXT.noneOfBureau;
}

function DecisionLine({ row }: { readonly row: PublicDecision }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <li>
      <Link to="/public/decisions/$id" params={{ id: row.id }}>
        {row.number}
      </Link>
      <span>{row.bureauName}</span>
      <span className="zs-hint">
        {row.withdrawnOn === null
          ? say(PUBLICITY_TEXT.publishedShort, { day: showDate(row.publishedOn, locale) })
          : say(PUBLICITY_TEXT.withdrawnShort, { day: showDate(row.withdrawnOn, locale) })}
      </span>
    </li>
  );
}
