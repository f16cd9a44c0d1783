import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runWithProgress } from './run-with-progress.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the browser for the screen tests is, or why there is none. Installs Debian's as root. */
export async function ensureChromium() {
  if (findChromium() === undefined || !chineseFontInstalled()) await installOnDebian();
  const chromium = findChromium();
  if (chromium !== undefined && !chineseFontInstalled()) console.log('没有中文字体，截图中的汉字会是方框 no CJK font: fonts-noto-cjk');
  return chromium !== undefined ? { CHROMIUM: chromium } : { CHROMIUM_MISSING: WITHOUT_CHROMIUM };
}

const WITHOUT_CHROMIUM =
  '没有找到 Chromium：请安装 chromium 和 fonts-noto-cjk（Debian 上以 root 运行时会自动安装），或用 CHROMIUM 指明它的位置。 ' +
  'No Chromium was found: install chromium and fonts-noto-cjk (done by itself as root on Debian), or say where it is with CHROMIUM.';

function findChromium() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM, ...PLACES, ...onPath].find((file) => file && existsSync(file));
}

function chineseFontInstalled() {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return Boolean(stdout?.trim()) || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

async function installOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const steps = [
    ['正在更新软件源 updating the package list', ['update']],
    ['正在安装 Chromium 和字体 installing Chromium and fonts', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
  ];
  for (const [what, args] of steps) {
    const { code, lastLines } = await runWithProgress(what, 'apt-get', args, options);
    if (code !== 0) console.log(`${lastLines.slice(-5).join('\n')}\napt-get ${args[0]}: ${code}`);
  }
}
