import { afterEach, describe, expect, it, vi } from 'vitest';

import { FontError, loadFonts } from '../../../../main/backend/pdf/fonts.ts';
import { renderForm } from '../../../../main/backend/pdf/render-form.ts';
import type { CancellationPaper } from '../../../../shared/procedures/cancellation/form.ts';
import { cancellationForm } from '../../../../shared/procedures/cancellation/form.ts';
import { paper } from './support/papers.ts';
import { fontsOf, infoOf } from './support/poppler.ts';
import { testFonts } from './support/test-fonts.ts';

const fonts = await testFonts();
const render = (changes: Partial<CancellationPaper> = {}) =>
  renderForm(cancellationForm(paper(changes)), fonts);

afterEach(() => {
  vi.useRealTimers();
});

describe('the file', () => {
  it('embeds every font, cut down to what is used, with its characters', async () => {
    const found = fontsOf(await render({ reason: '𠮷' }));
    expect(
      found.map(({ name, ...facts }) => ({ name: name.replace(/^.*\+/u, ''), ...facts })),
    ).toEqual(
      ['NotoSansSC-Regular', 'NotoSansSC-Bold', 'NotoSansJP-Regular'].map((name) => ({
        name,
        embedded: true,
        subset: true,
        unicode: true,
      })),
    );
  });

  it('stays small although the fonts are large', async () => {
    expect((await render()).byteLength).toBeLessThan(150_000);
  });

  it.each([
    ['Title', '取消订单申请单'],
    ['Author', '某某家居 香港中路店'],
    ['Subject', 'BJ01-QX-20261121-003'],
    ['CreationDate', '2026-11-21T06:32:00Z'],
    ['ModDate', '2026-11-21T06:32:00Z'],
    ['Pages', '4'],
  ])('says %s', async (key, value) => {
    expect(infoOf(await render()).get(key)).toBe(value);
  });

  it('says that its language is Chinese', async () => {
    expect(Buffer.from(await render()).toString('latin1')).toContain('/Lang (zh-CN)');
  });

  it('holds no personal data in its description', async () => {
    const described = [...infoOf(await render()).values()].join();
    expect(described).not.toMatch(/王伟|199|5678/u);
  });

  it('survives a store whose name is markup', async () => {
    const store = { name: '<A&B>', branch: ']]>' };
    expect(infoOf(await render({ store })).get('Author')).toBe('<A&B> ]]>');
  });
});

describe('the same print', () => {
  it('has the same bytes whenever it is rendered', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-21T06:32:00Z') });
    const first = await render();
    vi.setSystemTime(Date.parse('2031-01-01T00:00:00Z'));
    expect(await render()).toEqual(first);
  });

  it('has the same bytes with fonts that were loaded again and used for other forms', async () => {
    const others = await testFonts();
    await renderForm(cancellationForm(paper({ reason: '別的字' })), others);
    expect(await renderForm(cancellationForm(paper()), others)).toEqual(await render());
  });

  it.each([
    ['print number', { number: 2 }],
    ['print time', { at: paper().print.at + 60_000 }],
    ['person', { by: '赵磊' }],
  ])('has other bytes for another %s', async (_, change) => {
    const again = await render({ print: { ...paper().print, ...change } });
    expect(again).not.toEqual(await render());
  });
});

describe('fonts', () => {
  it('that are missing are a plain sentence for the counter', async () => {
    await expect(loadFonts('/nowhere')).rejects.toThrow(FontError);
  });
});
