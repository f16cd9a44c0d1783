import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { shortCitationText } from '@zhunsheng/contract/law-text';
import type { Citation } from '@zhunsheng/domain/law/instruments';
import Button from 'antd/es/button';
import Tabs from 'antd/es/tabs';
import type { ReactNode } from 'react';
import { useAddress } from '../shell/address.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';

export interface FactLine {
  readonly label: string;
  readonly value: ReactNode;
}

export interface ActionLine {
  readonly key: string;
  readonly verb: string;
  readonly run: () => void;
  /** The main thing to do here and now. */
  readonly main?: boolean;
  /** Acts that belong together stand on one line under this word. */
  readonly group: string;
}

/** What cannot be done now, with the reason. */
export interface RefusedLine {
  readonly key: string;
  readonly verb: string;
  readonly reason: string;
  readonly basis: Citation;
}

export interface TabPart {
  readonly key: string;
  readonly name: string;
  readonly count?: number;
  readonly content: ReactNode;
}

interface SubjectPageProps {
  readonly title: string;
  /** Lights and words right of the title: where it stands. */
  readonly standing: ReactNode;
  readonly facts: readonly FactLine[];
  readonly actions: readonly ActionLine[];
  readonly refused: readonly RefusedLine[];
  /** Under the actions: what was just refused, or what was just done. */
  readonly notice?: ReactNode;
  /** Why there is nothing to do here, where more can be said than that. */
  readonly nothing?: ReactNode;
  readonly limits: ReactNode;
  readonly limitsTitle?: string;
  readonly tabs: readonly TabPart[];
}

/** Left what it is, in the middle what can be done and what cannot, right its limits; below, its parts and its history. */
export function SubjectPage(props: SubjectPageProps) {
  const say = useSay();
  const [address, write] = useAddress();
  const chosen = props.tabs.find((tab) => tab.key === address['tab'])?.key ?? props.tabs[0]?.key;
  return (
    <Page title={props.title} actions={props.standing}>
      <div className="zs-subject">
        <section className="zs-subject-what">
          <Facts lines={props.facts} />
        </section>
        <section className="zs-subject-do">
          <h2>{say(OFFICE_TEXT.canDoNow)}</h2>
          {props.actions.length === 0 ? (
            (props.nothing ?? <p className="zs-hint">{say(OFFICE_TEXT.nothingToDo)}</p>)
          ) : (
            <Actions lines={props.actions} />
          )}
          {props.refused.length > 0 && <h2>{say(OFFICE_TEXT.cannotDoNow)}</h2>}
          {props.refused.length > 0 && <Refused lines={props.refused} />}
          {props.notice}
        </section>
        <section className="zs-subject-limits">
          <h2>{props.limitsTitle ?? say(OFFICE_TEXT.limits)}</h2>
          {props.limits}
        </section>
      </div>
      <Tabs
        {...(chosen === undefined ? {} : { activeKey: chosen })}
        onChange={(tab) => write({ tab })}
        items={props.tabs.map((tab) => ({
          key: tab.key,
          label: tab.count === undefined ? tab.name : `${tab.name} ${tab.count}`,
          children: tab.content,
        }))}
      />
    </Page>
  );
}

export function Facts({ lines }: { readonly lines: readonly FactLine[] }) {
  return (
    <dl className="zs-facts">
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>{line.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ lines }: { readonly lines: readonly ActionLine[] }) {
  const groups = [...new Set(lines.map((line) => line.group))];
  return (
    <dl className="zs-actions">
      {groups.map((group) => (
        <div key={group}>
          <dt>{group}</dt>
          <dd className="zs-buttons">
            {lines
              .filter((line) => line.group === group)
              .map((line) => (
                <Button key={line.key} size="small" type={line.main === true ? 'primary' : 'default'} onClick={line.run}>
                  {line.verb}
                </Button>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Refused({ lines }: { readonly lines: readonly RefusedLine[] }) {
  const locale = useLocale();
  return (
    <ul className="zs-refused-list">
      {lines.map((line) => (
        <li key={line.key}>
          <strong>{line.verb}</strong> {line.reason} <span className="zs-chip">{shortCitationText(line.basis, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
