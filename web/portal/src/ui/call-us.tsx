/** Whom to call, in the operator's words: the number in them is dialled by a click. Nothing where there is nobody. */
import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { telephoneIn } from './telephone.rules';
import { pageSettings } from '../api/settings';

export function CallUs() {
  const { t } = useTranslation('common');
  const { callUs } = pageSettings;
  if (!callUs) return null;
  const text = t('waysOn.callUs', { callUs });
  const found = telephoneIn(text);
  return (
    <span>
      {found ? (
        <>
          {found.before}
          <Link inline href={`tel:${found.dialled}`} dir="ltr">
            {found.number}
          </Link>
          {found.after}
        </>
      ) : (
        text
      )}
    </span>
  );
}
