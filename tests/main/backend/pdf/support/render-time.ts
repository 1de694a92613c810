import { renderForm } from '../../../../../main/backend/pdf/render-form.ts';
import { cancellationForm } from '../../../../../shared/procedures/cancellation/form.ts';
import { paper } from './papers.ts';
import { testFonts } from './test-fonts.ts';

/** Milliseconds for each warm rendering of the four-copy form; the goal is 30 a copy. */
export async function renderTimes(rounds: number): Promise<number[]> {
  const fonts = await testFonts();
  const form = cancellationForm(paper());
  await renderForm(form, fonts);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await renderForm(form, fonts);
    times.push(performance.now() - start);
  }
  return times;
}
