import { Button, Checkbox } from 'antd';
import { useState } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { IssuedPaper } from './issued-paper.tsx';
import { NextPaper } from './next-paper.tsx';
import { PrintList } from './print-list.tsx';
import type { Paper } from './use-paper.ts';

interface Props {
  view: CaseView;
  paper: Paper;
}

/** The papers: what the next print would be, or one that was issued, byte for byte. */
export function PaperPanel({ view, paper }: Props) {
  /** A print by its SHA-256, null for the preview; undefined until somebody chooses. */
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const { form } = paper;
  // An ended case shows what was printed of all its forms.
  const prints =
    form === null ? view.prints : view.prints.filter((each) => each.form === form.form);
  const valid = prints.filter(({ state }) => state === 'current').at(-1);
  const issued = chosen === undefined ? (valid?.sha256 ?? null) : chosen;
  return (
    <>
      {paper.forms.length > 1 && (
        <div className="paper-forms">
          <Choices
            label={text.caseScreen.whichForm}
            options={paper.forms.map((each) => ({ value: each.form, title: each.title }))}
            value={form?.form ?? null}
            onChange={(next) => {
              paper.choose(next);
              setChosen(undefined);
            }}
          />
        </div>
      )}
      <div className="paper-tools">
        <Button onClick={paper.print} disabled={form === null} loading={paper.busy}>
          {prints.length === 0 ? text.caseScreen.print : text.caseScreen.printAgain}
        </Button>
        <Button onClick={paper.saveAs} disabled={form === null || paper.busy}>
          {text.caseScreen.saveAs}
        </Button>
        {paper.photos > 0 && form !== null && (
          <Checkbox
            checked={paper.withPhotos}
            onChange={({ target }) => {
              paper.setWithPhotos(target.checked);
              setChosen(null);
            }}
          >
            {text.caseScreen.withPhotos(paper.photos)}
          </Checkbox>
        )}
      </div>
      <PrintList
        prints={prints}
        withTitles={form === null && view.forms.length > 1}
        shown={issued}
        onShow={setChosen}
      />
      {issued !== null ? (
        <IssuedPaper caseId={view.id} sha256={issued} />
      ) : (
        form !== null && (
          <NextPaper
            caseId={view.id}
            form={form.form}
            title={form.title}
            withPhotos={paper.withPhotos}
          />
        )
      )}
    </>
  );
}
