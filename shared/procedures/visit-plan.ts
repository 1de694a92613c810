export const visitKinds = ['inspect', 'takeBack', 'bringIn', 'repair', 'bringBack'] as const;
export type VisitKind = (typeof visitKinds)[number];

export const visitKindTitles: Readonly<Record<VisitKind, string>> = {
  inspect: '上门检查',
  takeBack: '上门取回',
  bringIn: '顾客送来',
  repair: '上门维修',
  bringBack: '送回',
};

/** An appointment as agreed with the customer. Times are UTC ms. */
export interface VisitPlan {
  kind: VisitKind;
  /** Null where nobody goes out: the customer brings the goods in. */
  technicianId: string | null;
  from: number;
  to: number;
  note: string;
}

/** A visit of the case that is planned and has not taken place. */
export interface PlannedVisit extends VisitPlan {
  id: string;
}

/** Where a visit goes and what it is about; empty where the request says nothing but the customer. */
export interface VisitTarget {
  /** The goods, in a few words. */
  goods: string;
  /** Whom to ask for. */
  name: string;
  phone: string;
  address: string;
}
