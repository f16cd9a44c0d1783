import type { AnyFinding } from './verification.ts';

/** One line for one finding: what is wrong in both languages, its code, and its place. */
export function findingLine(finding: AnyFinding): string {
  return `✗ ${sentenceOf(finding)} [${finding.kind}]`;
}

const actOf = ({ subject, position }: { subject: string; position: number }): string => `${subject} #${position}`;

function sentenceOf(finding: AnyFinding): string {
  switch (finding.kind) {
    case 'act-changed':
      return `记录被改动 act was changed: ${actOf(finding)} (${finding.differs.join(', ')})`;
    case 'act-deleted':
      return `记录被删除 act was deleted: ${actOf(finding)}`;
    case 'act-never-sequenced':
      return `记录未入日志 act is not in the log: ${actOf(finding)} (${finding.recordedAt})`;
    case 'leaf-reordered':
      return `日志次序被改动 leaf was reordered: ${finding.index}, ${actOf(finding)}`;
    case 'leaf-changed':
      return `日志条目被改动 leaf was changed: ${finding.index}, ${actOf(finding)}`;
    case 'leaf-missing':
      return `日志条目缺失 leaves are missing: ${finding.index}–${finding.until}`;
    case 'tile-wrong':
      return `日志哈希树不符 tile of the tree is wrong: level ${finding.level}, index ${finding.index} (${finding.problem})`;
    case 'checkpoint-wrong':
      return `检查点不符 checkpoint is wrong: size ${finding.size} (${finding.problem})`;
    case 'checkpoint-other-root':
      return `日志与检查点不符 the log does not lead to the checkpoint: size ${finding.size}, and ${finding.more} later ones`;
    case 'checkpoint-other-key':
      return `检查点由其他密钥签名 checkpoint is signed with another key: size ${finding.size} (${finding.signers.join(', ')})`;
    case 'kept-checkpoint-unusable':
      return `所给检查点不可用 the checkpoint given cannot be used (${finding.problem})`;
    case 'kept-checkpoint-contradicted':
      return `日志与所给检查点矛盾，日志被重写 the log contradicts the checkpoint given, it was rewritten: size ${finding.size} (${finding.problem})`;
    case 'row-changed':
      return `数据行被改动 row was changed: ${rowOf(finding)} (${finding.columns.join(', ')})`;
    case 'row-missing':
      return `数据行缺失 row is missing: ${rowOf(finding)}`;
    case 'row-too-many':
      return `多出数据行 row without an act: ${rowOf(finding)}`;
    case 'acts-not-folding':
      return `记录无法解读 acts do not fold: ${finding.subject} (${finding.problem})`;
    case 'rows-not-comparable':
      return `记录内容与表不符，数据行未能核对 what the acts hold does not fit the tables, rows were not checked (${finding.problem})`;
    case 'file-missing':
      return `文件缺失 file is missing: ${fileOf(finding)}`;
    case 'file-changed':
      return `文件被改动 file was changed: ${fileOf(finding)}`;
    case 'key-missing':
      return `密钥缺失且无删除记录 key is missing and no act erased it: person ${finding.person}`;
    case 'file-not-on-record':
      return `文件登记被删除 file is named by a record but not kept: ${fileOf(finding)}`;
  }
}

function rowOf({ table, subject, key }: { table: string; subject: string; key: Readonly<Record<string, unknown>> }): string {
  const rest = Object.entries(key).map(([column, value]) => ` ${column} ${String(value)}`);
  return `${table} ${subject}${rest.join('')}`;
}

function fileOf({ digest, bureaus }: { digest: string; bureaus: readonly number[] }): string {
  return `${digest} (${bureaus.join(', ')})`;
}
