/** The bar at the top. On a narrow screen the places wrap below the name; nothing is hidden behind a button. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { Account } from './account';
import { LanguageSwitch } from './language-switch';
import { useViewer, type Viewer } from '../ui/viewer';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '1.25rem',
    rowGap: '0.25rem',
    paddingInline: 'clamp(1rem, 4vw, 2rem)',
    paddingBlock: '0.5rem',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  name: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    textDecorationLine: 'none',
  },
  places: { display: 'flex', flexWrap: 'wrap', columnGap: '0.25rem', margin: 0, padding: 0, listStyleType: 'none' },
  place: {
    display: 'block',
    paddingBlock: '0.5rem',
    paddingInline: '0.6rem',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderBlockEndWidth: '2px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: 'transparent',
    ':hover': { color: tokens.colorBrandForeground1 },
  },
  here: { borderBlockEndColor: tokens.colorBrandStroke1, fontWeight: tokens.fontWeightSemibold },
  rest: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '1rem', marginInlineStart: 'auto' },
});

/** Where this viewer can go. */
function placesOf({ roles, organisations }: Viewer) {
  const has = (...wanted: string[]) => roles.some(({ role }) => wanted.includes(role));
  return [
    { to: '/cases', word: 'cases' },
    { to: '/agreements', word: 'agreements' },
    ...organisations.map(({ organisation }) => ({
      to: `/organisations/${organisation.handle}`,
      name: organisation.name,
    })),
    ...(has('ENGINEER', 'SUPERVISOR') ? [{ to: '/desk', word: 'desk' }] : []),
    ...(has('OPERATOR') ? [{ to: '/operator', word: 'operator' }] : []),
  ] as { to: string; word?: 'cases' | 'agreements' | 'desk' | 'operator'; name?: string }[];
}

export function Header() {
  const styles = useStyles();
  const { t } = useTranslation();
  const viewer = useViewer();
  // The requests are at `/` too, and there as well it is shown that one is with them.
  const isFirst = useLocation().pathname === '/';
  return (
    <header className={styles.bar} data-print="no">
      <NavLink to="/" className={styles.name}>
        casegate
      </NavLink>
      <nav aria-label={t('places.label')}>
        <ul className={styles.places}>
          {placesOf(viewer).map(({ to, word, name }) => (
            <li key={to}>
              <NavLink
                to={isFirst && word === 'cases' ? '/' : to}
                className={({ isActive }) => mergeClasses(styles.place, isActive && styles.here)}
              >
                {word ? t(`places.${word}`) : name}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.rest}>
        <LanguageSwitch />
        <Account />
      </div>
    </header>
  );
}
