/** The same request was changed, submitted or thrown away elsewhere: one says which of both is to hold. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RequestContent, RequestField } from './request-content';
import type { RequestDraft } from './use-draft';

export function ChangedElsewhere({ draft }: { draft: RequestDraft }) {
  const { t } = useTranslation('new');
  const go = useNavigate();
  const { elsewhere, content } = draft;
  if (!elsewhere) return null;
  const { kind, takeTheirs, keepMine } = elsewhere;
  const take = () => {
    takeTheirs();
    if (kind === 'GONE') void go('/new');
  };
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t(`draft.elsewhere.${kind}.title`)}</MessageBarTitle>
        {t(`draft.elsewhere.${kind}.text`)}
        {kind === 'CHANGED' && (
          <ul>
            {elsewhere.fields.map((field) => (
              <Differing key={field} field={field} here={content} there={elsewhere.theirs.content} />
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={take}>{t(`draft.elsewhere.${kind}.theirs`)}</Button>
        <Button onClick={keepMine}>{t(`draft.elsewhere.${kind}.mine`)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Texts are shown in both forms; of choices it is enough to say which they are. */
function Differing({ field, here, there }: { field: RequestField; here: RequestContent; there: RequestContent }) {
  const { t } = useTranslation('new');
  const isText = field === 'title' || field === 'description' || field === 'followsCaseNumber';
  return (
    <li>
      {t(`draft.fields.${field}`)}
      {isText && t('draft.both', { here: shortened(here[field]), there: shortened(there[field]) })}
    </li>
  );
}

const shortened = (text: string | null): string =>
  text && text.length > 160 ? `${text.slice(0, 160)} …` : (text ?? '');
