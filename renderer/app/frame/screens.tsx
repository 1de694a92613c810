import { Navigate, Route, Routes } from 'react-router';

import { CaseScreen } from '../../screens/case/case-screen.tsx';
import { CasesScreen } from '../../screens/cases/cases-screen.tsx';
import { CustomerScreen } from '../../screens/customers/customer-screen.tsx';
import { CustomersScreen } from '../../screens/customers/customers-screen.tsx';
import { ImportScreen } from '../../screens/import/import-screen.tsx';
import { OrderScreen } from '../../screens/orders/order-screen.tsx';
import { OrdersScreen } from '../../screens/orders/orders-screen.tsx';
import { RulesScreen } from '../../screens/rules/rules-screen.tsx';
import { SettingsScreen } from '../../screens/settings/settings-screen.tsx';
import { TodayScreen } from '../../screens/today/today-screen.tsx';

/** Every address of the window. */
export function Screens() {
  return (
    <Routes>
      <Route path="/" element={<TodayScreen />} />
      <Route path="/cases" element={<CasesScreen />} />
      <Route path="/cases/:caseId" element={<CaseScreen />} />
      <Route path="/orders" element={<OrdersScreen />} />
      <Route path="/orders/:orderId" element={<OrderScreen />} />
      <Route path="/customers" element={<CustomersScreen />} />
      <Route path="/customers/:customerId" element={<CustomerScreen />} />
      <Route path="/orders/import" element={<ImportScreen />} />
      <Route path="/rules" element={<RulesScreen />} />
      <Route path="/settings/:tab?" element={<SettingsScreen />} />
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  );
}
