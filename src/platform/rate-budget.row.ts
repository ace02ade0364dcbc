import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How much of a budget is used, in the form in which rate-limiter-flexible keeps it. */
@Entity('rate_budgets')
@Index('rate_budgets_expire', ['expire'])
export class RateBudgetRow {
  @PrimaryColumn({ type: 'varchar', length: 255 }) key!: string;
  @Column({ type: 'integer' }) points!: number;
  /** In milliseconds since 1970. */
  @Column({ type: 'bigint', nullable: true }) expire!: string | null;
}
