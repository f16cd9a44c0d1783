import { ROSTER_TEXT } from '@zhunsheng/contract/roster-text';
import { type OpenPreviewsView, rosterPaths } from '@zhunsheng/contract/roster';
import { showInstant } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { download, read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMay } from '../shell/session.ts';
import { ExportRoster } from './export-roster.tsx';
import './roster.css';
import { UploadBox } from './upload-box.tsx';

/** Rosters in and out. */
export function RosterPage() {
  const say = useSay();
  const may = useMay();
  const mayImport = may('roster.import');
  const actions = mayImport ? <Button onClick={() => void download(rosterPaths.template)}>{say(ROSTER_TEXT.template)}</Button> : undefined;
  return (
    <Page title={say(ROSTER_TEXT.title)} actions={actions}>
      {mayImport && (
        <section className="zs-roster-part">
          <h2>{say(ROSTER_TEXT.importTitle)}</h2>
          <p className="zs-hint">{say(ROSTER_TEXT.importHow)}</p>
          <UploadBox />
          <OpenPreviews />
        </section>
      )}
      {may('roster.export') && <ExportRoster />}
    </Page>
  );
}

function OpenPreviews() {
  const say = useSay();
  const locale = useLocale();
  const { data, error } = useQuery({
    queryKey: ['roster-previews'],
    queryFn: ({ signal }) => read<OpenPreviewsView>(rosterPaths.previews, {}, { signal }),
  });
  if (error !== null) return <FailurePanel error={error} />;
  if (data === undefined) return null;
  return (
    <>
      <h2>{say(ROSTER_TEXT.openPreviews)}</h2>
      {data.previews.length === 0 ? (
        <p className="zs-hint">{say(ROSTER_TEXT.noPreviews)}</p>
      ) : (
        <table className="zs-table zs-previews">
          <thead>
            <tr>
              <th scope="col">{say(ROSTER_TEXT.fileName)}</th>
              <th scope="col">{say(ROSTER_TEXT.state)}</th>
              <th scope="col">{say(ROSTER_TEXT.uploadedAt)}</th>
              <th scope="col">{say(ROSTER_TEXT.expiresAt)}</th>
            </tr>
          </thead>
          <tbody>
            {data.previews.map((preview) => (
              <tr key={preview.id}>
                <th scope="row">
                  <Link to={`/roster/${preview.id}` as never}>{preview.fileName}</Link>
                </th>
                <td>{say(preview.committed ? ROSTER_TEXT.stateCommitted : ROSTER_TEXT.stateOpen)}</td>
                <td>{showInstant(preview.createdAt, locale)}</td>
                <td>{showInstant(preview.expiresAt, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
