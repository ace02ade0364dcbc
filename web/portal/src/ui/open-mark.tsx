/** The mark of a button that opens something: closed it points to where its words go, in either direction of writing. */
import { useFluent } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';

export function OpenMark({ open }: { open: boolean }) {
  const { dir } = useFluent();
  if (open) return <ChevronDown20Regular />;
  return dir === 'rtl' ? <ChevronLeft20Regular /> : <ChevronRight20Regular />;
}
