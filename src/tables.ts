/** Every table and every migration of the product. */
import { FirstCases1764000000000 } from '../migrations/1764000000000-FirstCases';
import { CaseLife1766000000000 } from '../migrations/1766000000000-CaseLife';
import { DoorsAndKeys1768000000000 } from '../migrations/1768000000000-DoorsAndKeys';
import { QuickCounting1769000000000 } from '../migrations/1769000000000-QuickCounting';
import { OpenCases1770000000000 } from '../migrations/1770000000000-OpenCases';
import { Purchases1771000000000 } from '../migrations/1771000000000-Purchases';
import { SelfHelp1772000000000 } from '../migrations/1772000000000-SelfHelp';
import { BuyersToForget1773000000000 } from '../migrations/1773000000000-BuyersToForget';
import { AgreementProductRow, AgreementRow, LedgerEntryRow, RegistrationRow } from './agreements/agreement.row';
import { AuditEntryRow } from './audit/audit-entry.row';
import { AttachmentRow } from './attachments/attachment.row';
import { CaseEventRow, CaseWordRow } from './cases/case-event.row';
import { CaseContactRow, CaseRow, CaseViewerRow } from './cases/case.row';
import {
  CatalogueVersionRow,
  ProblemCategoryRow,
  ProblemRow,
  ProductRow,
  ProductVersionRow,
  ReferenceTableRow,
} from './catalog/catalogue.row';
import { MessageRow, NoteRow } from './communications/message.row';
import { DeskMemberRow } from './desk/desk-member.row';
import { LetterRow, ReceivedMailRow } from './mail/letter.row';
import { ApiKeyRow, ServiceSignInRow } from './keys/api-key.row';
import { BenefitRow } from './organisations/benefit.row';
import { OrganisationMemberRow, OrganisationRow } from './organisations/organisation.row';
import { RateBudgetRow } from './platform/rate-budget.row';
import { DraftOfferRow } from './requests/draft-offer.row';
import { DraftRow } from './requests/draft.row';
import { BuyerRow, ProviderEventRow } from './purchases/buyer.row';
import { PaymentEntryRow, PurchaseEventRow, PurchaseRow } from './purchases/purchase.row';
import { ReceiptLetterRow } from './purchases/receipt-letter.row';
import { RefundRow } from './purchases/refund.row';
import { SandboxRecordRow } from './purchases/sandbox.row';
import { ArticleRow, ArticleTextRow, ArticleWordsRow, CoverRow } from './self-help/article.row';
import { SelfHelpEventRow } from './self-help/event.row';
import { SessionRow, SignInAttemptRow, UsedTokenRow } from './sessions/session.row';
import { SignInRow } from './identity/sign-in.row';
import { IdempotencyRow } from './platform/idempotency.row';
import { ThrottleRow } from './platform/throttle.row';
import type { Tables } from './platform/data-source';

export const tables: Tables = {
  rows: [
    ThrottleRow,
    IdempotencyRow,
    ReferenceTableRow,
    CatalogueVersionRow,
    ProductRow,
    ProductVersionRow,
    ProblemCategoryRow,
    ProblemRow,
    SignInRow,
    AgreementRow,
    AgreementProductRow,
    RegistrationRow,
    LedgerEntryRow,
    CaseRow,
    CaseContactRow,
    CaseViewerRow,
    CaseEventRow,
    CaseWordRow,
    MessageRow,
    NoteRow,
    AttachmentRow,
    DeskMemberRow,
    DraftRow,
    PurchaseRow,
    PurchaseEventRow,
    PaymentEntryRow,
    RefundRow,
    BuyerRow,
    ProviderEventRow,
    ReceiptLetterRow,
    SandboxRecordRow,
    LetterRow,
    ReceivedMailRow,
    AuditEntryRow,
    SessionRow,
    SignInAttemptRow,
    UsedTokenRow,
    DraftOfferRow,
    OrganisationRow,
    OrganisationMemberRow,
    BenefitRow,
    ServiceSignInRow,
    ApiKeyRow,
    RateBudgetRow,
    ArticleRow,
    CoverRow,
    ArticleTextRow,
    ArticleWordsRow,
    SelfHelpEventRow,
  ],
  migrations: [
    FirstCases1764000000000,
    CaseLife1766000000000,
    DoorsAndKeys1768000000000,
    QuickCounting1769000000000,
    OpenCases1770000000000,
    Purchases1771000000000,
    SelfHelp1772000000000,
    BuyersToForget1773000000000,
  ],
};
