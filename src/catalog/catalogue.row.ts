import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { LongText } from '../platform/long-text';

/** A table of the domain as it was last imported. It is only ever read whole, so it is kept whole: rows as JSON. */
@Entity('reference_tables')
export class ReferenceTableRow {
  @PrimaryColumn({ type: 'varchar', length: 40 }) name!: string;
  @LongText() rows!: string;
}

/** One row for each import; the newest is the version that every process looks for. */
@Entity('catalogue_versions')
export class CatalogueVersionRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'datetime', precision: 3 }) importedAt!: Date;
}

// The four tables below give a number to what agreements and cases point at, once and for ever.

@Entity('products')
@Index('products_name', ['name'], { unique: true })
export class ProductRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 250 }) name!: string;
}

@Entity('product_versions')
@Index('product_versions_name', ['productId', 'name'], { unique: true })
export class ProductVersionRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('ProductRow', { name: 'fk_product_versions_product' })
  productId!: number;
  @Column({ type: 'varchar', length: 250 }) name!: string;
}

@Entity('problem_categories')
@Index('problem_categories_code', ['productId', 'code'], { unique: true })
export class ProblemCategoryRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('ProductRow', { name: 'fk_problem_categories_product' })
  productId!: number;
  @Column({ type: 'varchar', length: 60 }) code!: string;
}

@Entity('problems')
@Index('problems_code', ['categoryId', 'code'], { unique: true })
export class ProblemRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('ProblemCategoryRow', { name: 'fk_problems_category' })
  categoryId!: number;
  @Column({ type: 'varchar', length: 60 }) code!: string;
}
