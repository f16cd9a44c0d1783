import { type CaseView, penaltyCasePaths, type WritableDocument } from '@zhunsheng/contract/penalty-case';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { showDate } from '@zhunsheng/contract/text';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { CommandForm } from '../form-controls/command-form.tsx';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { Labelled } from '../form-controls/labelled.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { Light } from '../patterns/light.tsx';
import { download } from '../shell/api.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMay, useMe } from '../shell/session.ts';

const keyOf = (one: Pick<WritableDocument, 'document' | 'ref'>): string => `${one.document} ${one.ref ?? ''}`;

/** What can be written of this file: drafts to look at, papers that were issued. Each paper that is opened stands on record. */
export function DocumentsTab({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const may = useMay();
  const { bureau } = useMe();
  const issuing = useCommand();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState<string>();
  const [voiding, setVoiding] = useState<WritableDocument>();
  const [returning, setReturning] = useState<WritableDocument>();
  const [exporting, setExporting] = useState(false);
  const ours = view.bureau === bureau;
  const writes = ours && may('case.handle');
  const reads = ours && may('case.read');
  const { subject } = view;

  async function open(one: WritableDocument, form: 'pdf' | 'docx'): Promise<void> {
    setFailed(undefined);
    setBusy(`${keyOf(one)}${form}`);
    try {
      await download(penaltyCasePaths.openDocument, { subject, document: one.document, ref: one.ref, form });
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(undefined);
    }
  }

  if (view.documents.length === 0) return <p className="zs-empty">{say(TEXT.emptyDocuments)}</p>;
  return (
    <>
      <CommandOutcome sending={{ error: failed ?? issuing.error }} />
      <table className="zs-table zs-case-documents">
        <thead>
          <tr>
            <th scope="col">{say(TEXT.document)}</th>
            <th scope="col">{say(TEXT.standing)}</th>
            <th scope="col">
              {writes && (
                <Button size="small" onClick={() => setExporting(true)}>
                  {say(TEXT.exportFile)}
                </Button>
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.documents.map((one) => (
            <tr key={keyOf(one)}>
              <th scope="row">
                {one.title} <span className="zs-hint">{say(one.volume === 'main' ? TEXT.mainVolume : TEXT.subVolume)}</span>
              </th>
              <td>
                <Issued issued={one.issued} draft={one.draft} />
              </td>
              <td>
                <span className="zs-buttons">
                  {reads && (
                    <Button size="small" loading={busy === `${keyOf(one)}pdf`} onClick={() => void open(one, 'pdf')}>
                      {say(one.issued === null ? TEXT.draftPdf : TEXT.pdf)}
                      <span className="zs-unseen">{one.title}</span>
                    </Button>
                  )}
                  {reads && (
                    <Button size="small" loading={busy === `${keyOf(one)}docx`} onClick={() => void open(one, 'docx')}>
                      {say(one.issued === null ? TEXT.draftWord : TEXT.word)}
                      <span className="zs-unseen">{one.title}</span>
                    </Button>
                  )}
                  {writes && one.issued === null && (
                    <Button size="small" onClick={() => setReturning(one)}>
                      {say(TEXT.returnWord)}
                      <span className="zs-unseen">{one.title}</span>
                    </Button>
                  )}
                  {writes && one.issued === null && (
                    <Button
                      size="small"
                      loading={issuing.busy}
                      onClick={() => void issuing.send(penaltyCasePaths.issueDocument, { subject, document: one.document, ref: one.ref })}
                    >
                      {say(TEXT.issue)}
                      <span className="zs-unseen">{one.title}</span>
                    </Button>
                  )}
                  {writes && one.issued !== null && (
                    <Button size="small" onClick={() => setVoiding(one)}>
                      {say(TEXT.voidIt)}
                      <span className="zs-unseen">{one.title}</span>
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Drawer
        open={voiding !== undefined}
        onClose={() => setVoiding(undefined)}
        title={voiding === undefined ? '' : `${say(TEXT.voidIt)}　${voiding.title}`}
        size={560}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {voiding !== undefined && (
          <WithReason
            verb={say(TEXT.voidIt)}
            label={say(TEXT.voidReason)}
            path={penaltyCasePaths.voidDocument}
            input={{ subject, document: voiding.document, ref: voiding.ref }}
            done={() => setVoiding(undefined)}
          />
        )}
      </Drawer>
      <Drawer
        open={returning !== undefined}
        onClose={() => setReturning(undefined)}
        title={returning === undefined ? '' : `${say(TEXT.returnWord)}　${returning.title}`}
        size={560}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {returning !== undefined && <ReturnForm subject={subject} one={returning} done={() => setReturning(undefined)} />}
      </Drawer>
      <Drawer
        open={exporting}
        onClose={() => setExporting(false)}
        title={say(TEXT.exportFile)}
        size={560}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {exporting && <ExportForm subject={subject} done={() => setExporting(false)} />}
      </Drawer>
    </>
  );
}

function Issued({ issued, draft }: Pick<WritableDocument, 'issued' | 'draft'>) {
  const say = useSay();
  const locale = useLocale();
  if (issued === null && draft !== null) {
    return <Light colour="yellow" word={say(TEXT.returned, { version: draft.version, day: showDate(draft.on, locale) })} />;
  }
  if (issued === null) return <Light colour="grey" word={say(TEXT.notIssued)} />;
  const text = say(TEXT.issuedOn, { day: showDate(issued.on, locale), version: issued.version });
  return <Light colour="green" word={issued.number === null ? text : `${issued.number}　${text}`} />;
}

interface WithReasonProps {
  readonly verb: string;
  readonly label: string;
  readonly path: string;
  readonly input: object;
  readonly done: () => void;
}

function WithReason({ verb, label, path, input, done }: WithReasonProps) {
  const [reason, setReason] = useState('');
  return (
    <CommandForm verb={verb} path={path} input={() => ({ ...input, reason })} done={done}>
      {(problem) => <TextInput label={label} value={reason} write={setReason} problem={problem('reason')} wide max={500} />}
    </CommandForm>
  );
}

function ReturnForm({ subject, one, done }: { readonly subject: string; readonly one: WritableDocument; readonly done: () => void }) {
  const say = useSay();
  const [word, setWord] = useState('');
  return (
    <CommandForm
      verb={say(TEXT.returnWord)}
      meaning={say(TEXT.returnMeans)}
      path={penaltyCasePaths.returnDocument}
      input={() => ({ subject, document: one.document, ref: one.ref, word })}
      done={done}
    >
      {(problem) => (
        <Labelled
          label={say(TEXT.returnedFile)}
          problem={problem('word')}
          required
          wide
          control={(ids) => (
            <input
              {...ids}
              type="file"
              accept=".docx"
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                void (chosen === undefined ? Promise.resolve('') : base64Of(chosen)).then(setWord);
              }}
            />
          )}
        />
      )}
    </CommandForm>
  );
}

/** As the command takes it: the edited paper is not kept as a file of its own. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The answer is a file, so that it is fetched and not sent as the other forms are. */
function ExportForm({ subject, done }: { readonly subject: string; readonly done: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: unknown }>({ busy: false });
  async function send(): Promise<void> {
    setState({ busy: true });
    try {
      await download(penaltyCasePaths.exportFile, { subject, reason });
      done();
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <form
      className="zs-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="zs-form-fields">
        <TextInput label={say(TEXT.exportReason)} value={reason} write={setReason} wide max={500} />
      </div>
      <CommandOutcome sending={{ error: state.error }} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={state.busy}>
          {say(TEXT.exportFile)}
        </Button>
      </p>
    </form>
  );
}
