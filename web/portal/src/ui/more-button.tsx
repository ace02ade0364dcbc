/** Asks for more of a list. Who uses the keyboard stays on it; when it goes, the list is all there. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

interface Props {
  shown: boolean;
  busy?: boolean;
  onMore: () => void;
}

export function MoreButton({ shown, busy = false, onMore }: Props) {
  const { t } = useTranslation();
  if (!shown) return null;
  return (
    <div data-print="no">
      <Button disabledFocusable={busy} onClick={onMore}>
        {t('more')}
      </Button>
    </div>
  );
}
