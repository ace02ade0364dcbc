/** From a registered agreement to a submitted case: catalogue, sign-ins, agreements with their ledger, cases. */
import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import {
  createTables,
  day,
  dropTables,
  id,
  integer,
  key,
  longText,
  moment,
  orNull,
  short,
  text,
  yesNo,
  type Shape,
} from './shapes';

function shapes(longType: string): Record<string, Shape> {
  const long = (name: string): TableColumnOptions => ({ name, type: longType });
  return {
    throttles: {
      columns: [key(text('key_hash', 64)), short('guesses'), integer('expires_second')],
      indexes: { throttles_expires: ['expires_second'] },
    },
    idempotency_records: {
      columns: [
        id,
        integer('principal'),
        text('operation', 40),
        text('key_hash', 64),
        text('input_hash', 64),
        orNull(integer('result_id')),
        moment('created_at'),
      ],
      indexes: { '!idempotency_records_key': ['principal', 'operation', 'key_hash'] },
    },
    reference_tables: { columns: [key(text('name', 40)), long('rows')] },
    catalogue_versions: { columns: [id, moment('imported_at')] },
    products: { columns: [id, text('name', 250)], indexes: { '!products_name': ['name'] } },
    product_versions: {
      columns: [id, integer('product_id'), text('name', 250)],
      indexes: { '!product_versions_name': ['product_id', 'name'] },
      references: { fk_product_versions_product: ['product_id', 'products'] },
    },
    problem_categories: {
      columns: [id, integer('product_id'), text('code', 60)],
      indexes: { '!problem_categories_code': ['product_id', 'code'] },
      references: { fk_problem_categories_product: ['product_id', 'products'] },
    },
    problems: {
      columns: [id, integer('category_id'), text('code', 60)],
      indexes: { '!problems_code': ['category_id', 'code'] },
      references: { fk_problems_category: ['category_id', 'problem_categories'] },
    },
    sign_ins: {
      columns: [
        id,
        text('identity_hash', 64),
        text('issuer', 500),
        text('subject', 500),
        text('kind', 10),
        orNull(text('email', 254)),
        orNull(moment('email_since')),
        text('first_name', 100),
        text('last_name', 100),
        moment('created_at'),
        orNull(text('company', 200)),
        orNull(text('phone', 40)),
        orNull(text('country', 2)),
        orNull(text('time_zone', 64)),
        orNull(text('locale', 35)),
      ],
      indexes: { '!sign_ins_identity': ['identity_hash'], sign_ins_email: ['email'] },
    },
    agreements: {
      columns: [
        id,
        text('plan_type_code', 60),
        orNull(text('customer_name', 250)),
        orNull(text('pair_hash', 64)),
        orNull(text('access_id_hash', 64)),
        orNull(text('access_id_hint', 20)),
        day('starts_on'),
        day('ends_on'),
        orNull(integer('units_granted')),
        orNull(integer('units_remaining')),
        integer('units_expired'),
        orNull(day('used_up_on')),
        yesNo('limited_to_products'),
        moment('issued_at'),
      ],
      indexes: {
        '!agreements_pair': ['pair_hash'],
        agreements_access_id: ['access_id_hash'],
        agreements_ends_on: ['ends_on'],
      },
    },
    agreement_products: {
      columns: [key(integer('agreement_id')), key(integer('product_id'))],
      references: {
        fk_agreement_products_agreement: ['agreement_id', 'agreements'],
        fk_agreement_products_product: ['product_id', 'products'],
      },
    },
    registrations: {
      columns: [id, integer('sign_in_id'), integer('agreement_id'), moment('registered_at')],
      indexes: { '!registrations_link': ['sign_in_id', 'agreement_id'], registrations_agreement: ['agreement_id'] },
      references: {
        fk_registrations_sign_in: ['sign_in_id', 'sign_ins'],
        fk_registrations_agreement: ['agreement_id', 'agreements'],
      },
    },
    ledger_entries: {
      columns: [
        id,
        integer('agreement_id'),
        text('kind', 10),
        integer('units'),
        moment('at'),
        text('actor', 10),
        orNull(integer('actor_sign_in_id')),
        orNull(integer('case_id')),
      ],
      indexes: { ledger_entries_agreement: ['agreement_id', 'id'] },
      references: { fk_ledger_entries_agreement: ['agreement_id', 'agreements'] },
    },
    cases: {
      columns: [
        id,
        text('number', 16),
        integer('submitter_id'),
        integer('agreement_id'),
        text('plan_type_code', 60),
        integer('product_version_id'),
        integer('problem_id'),
        text('title', 250),
        long('description'),
        short('search_text'),
        text('status', 24),
        text('severity', 10),
        text('support_hours', 20),
        text('queue', 150),
        text('region', 60),
        text('country', 2),
        text('time_zone', 64),
        text('locale', 35),
        moment('opens_at'),
        short('grounds'),
        moment('response_due_at'),
        moment('submitted_at'),
        moment('updated_at'),
        orNull(integer('owner_sign_in_id')),
        orNull(integer('follows_case_id')),
      ],
      indexes: { '!cases_number': ['number'], cases_agreement: ['agreement_id'] },
      references: {
        fk_cases_submitter: ['submitter_id', 'sign_ins'],
        fk_cases_agreement: ['agreement_id', 'agreements'],
        fk_cases_product_version: ['product_version_id', 'product_versions'],
        fk_cases_problem: ['problem_id', 'problems'],
        fk_cases_owner: ['owner_sign_in_id', 'sign_ins'],
        fk_cases_follows: ['follows_case_id', 'cases'],
      },
    },
    case_contacts: {
      columns: [
        id,
        integer('case_id'),
        text('role', 10),
        text('first_name', 100),
        text('last_name', 100),
        text('email', 254),
        text('email_folded', 254),
        orNull(text('phone', 40)),
        text('preferred_method', 5),
        moment('added_at'),
      ],
      indexes: { '!case_contacts_address': ['case_id', 'email_folded'], case_contacts_email: ['email_folded'] },
      references: { fk_case_contacts_case: ['case_id', 'cases'] },
    },
    case_viewers: {
      columns: [
        key(integer('sign_in_id')),
        key(integer('case_id')),
        integer('contact_id'),
        text('kind', 10),
        text('role', 10),
        moment('updated_at'),
        moment('submitted_at'),
        integer('severity_rank'),
        yesNo('closed'),
      ],
      indexes: {
        case_viewers_updated: ['sign_in_id', 'updated_at', 'case_id'],
        case_viewers_submitted: ['sign_in_id', 'submitted_at', 'case_id'],
        case_viewers_severity: ['sign_in_id', 'severity_rank', 'case_id'],
        case_viewers_case: ['case_id'],
        '!case_viewers_contact': ['contact_id', 'kind'],
      },
      references: {
        fk_case_viewers_sign_in: ['sign_in_id', 'sign_ins'],
        fk_case_viewers_case: ['case_id', 'cases'],
        fk_case_viewers_contact: ['contact_id', 'case_contacts'],
      },
    },
  };
}

export class FirstCases1764000000000 implements MigrationInterface {
  name = 'FirstCases1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, shapes(longText(runner)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, Object.keys(shapes('text')));
  }
}
