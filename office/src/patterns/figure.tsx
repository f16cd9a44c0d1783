import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { Basis } from '@zhunsheng/domain/law/instruments';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Drawer from 'antd/es/drawer';
import { type ReactNode, useState } from 'react';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useSay } from '../shell/locale.ts';
import { Clause } from './clause.tsx';
import { Loading } from './loading.tsx';

interface CountedRecord {
  readonly key: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  /** Address of the record's page. */
  readonly link?: string;
}

/** What stands behind a figure. */
export interface Explanation {
  readonly computation: ReactNode;
  readonly records: readonly CountedRecord[];
  readonly basis: Basis;
  readonly change: ReactNode;
}

interface FigureProps {
  /** The figure as it is shown, with its unit. */
  readonly value: string;
  /** What it is the figure of: the drawer's title. */
  readonly label: string;
  readonly queryKey: readonly unknown[];
  readonly explain: (signal: AbortSignal) => Promise<Explanation> | Explanation;
}

/** A number with a dotted underline: opens what it counted, how, by which clause, and what would change it. */
export function Figure(props: FigureProps) {
  const say = useSay();
  // A list has a figure in each row: the drawer is there from the first opening on.
  const [open, setOpen] = useState<boolean>();
  return (
    <>
      <button type="button" className="zs-figure" title={say(OFFICE_TEXT.figureOpen, { value: props.value })} onClick={() => setOpen(true)}>
        {props.value}
      </button>
      {open !== undefined && <FigureDrawer {...props} open={open} close={() => setOpen(false)} />}
    </>
  );
}

interface FigureDrawerProps extends FigureProps {
  readonly open: boolean;
  readonly close: () => void;
}

function FigureDrawer({ value, label, queryKey, explain, open, close }: FigureDrawerProps) {
  const { data, error } = useQuery({ queryKey: ['figure', ...queryKey], queryFn: async ({ signal }) => explain(signal), enabled: open });
  return (
    <Drawer open={open} onClose={close} title={`${label}：${value}`} size={560} destroyOnHidden>
      {error !== null && <FailurePanel error={error} />}
      {data === undefined && error === null ? <Loading /> : data !== undefined && <Explained explanation={data} />}
    </Drawer>
  );
}

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const say = useSay();
  return (
    <div className="zs-explained">
      <h2>{say(OFFICE_TEXT.figureHow)}</h2>
      <div>{explanation.computation}</div>
      <h2>{say(OFFICE_TEXT.figureChange)}</h2>
      <div>{explanation.change}</div>
      <h2>{say(OFFICE_TEXT.figureClause)}</h2>
      {explanation.basis.map((citation) => (
        <Clause key={`${citation.instrument}${citation.article}`} citation={citation} />
      ))}
      <h2>{say(OFFICE_TEXT.figureRecords, { count: explanation.records.length })}</h2>
      <ul className="zs-records">
        {explanation.records.map((record) => (
          <li key={record.key}>
            {record.link === undefined ? <span>{record.label}</span> : <Link to={record.link as never}>{record.label}</Link>}
            {record.detail !== undefined && <span>{record.detail}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
