/** Who has which role here: engineers and supervisors with their queues, operators. */
import { Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { GrantRole } from './grant-role';
import { RoleRow } from './role-row';
import { TypedSearch } from '../typed-search';
import { graphql } from '../../../api/graphql';
import { Asked } from '../../../ui/asked';
import { Deeds } from '../../../ui/deeds';
import { Panel } from '../../../ui/panel';
import { Row, Rows } from '../../../ui/rows';

const ROLES = graphql(/* GraphQL */ `
  query OperatorRoles {
    operator {
      roles {
        email
        kind
        role
        ...OperatorRole
      }
    }
  }
`);

export function Engineers() {
  const { t } = useTranslation('operator');
  const [search, setSearch] = useState('');
  const context = useMemo(() => ({ additionalTypenames: ['GrantedRole', 'RoleChangePayload'] }), []);
  const [answer, again] = useQuery({ query: ROLES, context });
  return (
    <Panel title={t('parts.engineers')}>
      <Text>{t('roles.text')}</Text>
      <Deeds deeds={[{ word: t('roles.grant'), form: (close) => <GrantRole onDone={close} /> }]} />
      <search>
        <TypedSearch label={t('roles.search')} text={search} onSearch={setSearch} />
      </search>
      <Asked answer={answer} again={again}>
        {({ operator }) => {
          const found = operator?.roles.filter(({ email }) => email.includes(search.trim().toLowerCase())) ?? [];
          return (
            <Rows label={t('parts.engineers')}>
              {found.length === 0 && (
                <Row>
                  <Text>{t('roles.none')}</Text>
                </Row>
              )}
              {found.map((role) => (
                <RoleRow key={`${role.email} ${role.kind} ${role.role}`} role={role} />
              ))}
            </Rows>
          );
        }}
      </Asked>
    </Panel>
  );
}
