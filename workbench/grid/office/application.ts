import { ClientObject } from './client-object';

/** `Excel.Application` */
export class ApplicationShim extends ClientObject {
  get decimalSeparator(): string {
    return this.loaded('decimalSeparator') as string;
  }
  get calculationMode(): string {
    return this.loaded('calculationMode') as string;
  }

  /** Every kind computes everything. */
  calculate(_kind: string): void {
    this.write(() => this.context.host.grid.calculate());
  }
  suspendApiCalculationUntilNextSync(): void {
    // The grid computes once for all that is written in a batch.
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // The grid draws once for all that is written in a batch.
  }

  protected exists(): boolean {
    return true;
  }

  protected readers() {
    return { decimalSeparator: () => '.', calculationMode: () => 'Automatic' };
  }
}
