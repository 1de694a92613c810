import { Navigate, Route, Routes } from 'react-router';

import { CaseScreen } from '../../screens/case/case-screen.tsx';
import { CasesScreen } from '../../screens/cases/cases-screen.tsx';
import { CorrectCustomerScreen } from '../../screens/customer-entry/correct-customer-screen.tsx';
import { NewCustomerScreen } from '../../screens/customer-entry/new-customer-screen.tsx';
import { CustomerScreen } from '../../screens/customers/customer-screen.tsx';
import { CustomersScreen } from '../../screens/customers/customers-screen.tsx';
import { HistoryScreen } from '../../screens/history/history-screen.tsx';
import { ImportScreen } from '../../screens/import/import-screen.tsx';
import { CorrectOrderScreen } from '../../screens/order-entry/correct-order-screen.tsx';
import { NewOrderScreen } from '../../screens/order-entry/new-order-screen.tsx';
import { OrderScreen } from '../../screens/orders/order-screen.tsx';
import { OrdersScreen } from '../../screens/orders/orders-screen.tsx';
import { NewPacketScreen } from '../../screens/packets/new-packet-screen.tsx';
import { PacketScreen } from '../../screens/packets/packet-screen.tsx';
import { PacketsScreen } from '../../screens/packets/packets-screen.tsx';
import { ExceptionsScreen } from '../../screens/reports/exceptions-screen.tsx';
import { OnTimeScreen } from '../../screens/reports/on-time-screen.tsx';
import { RulesScreen } from '../../screens/rules/rules-screen.tsx';
import { SettingsScreen } from '../../screens/settings/settings-screen.tsx';
import { TodayScreen } from '../../screens/today/today-screen.tsx';
import { VisitsScreen } from '../../screens/visits/visits-screen.tsx';

/** Every address of the window. */
export function Screens() {
  return (
    <Routes>
      <Route path="/" element={<TodayScreen />} />
      <Route path="/cases" element={<CasesScreen />} />
      <Route path="/cases/:caseId" element={<CaseScreen />} />
      <Route path="/orders" element={<OrdersScreen />} />
      <Route path="/orders/new" element={<NewOrderScreen />} />
      <Route path="/orders/:orderId" element={<OrderScreen />} />
      <Route path="/orders/:orderId/correct" element={<CorrectOrderScreen />} />
      <Route path="/customers" element={<CustomersScreen />} />
      <Route path="/customers/new" element={<NewCustomerScreen />} />
      <Route path="/customers/:customerId" element={<CustomerScreen />} />
      <Route path="/customers/:customerId/correct" element={<CorrectCustomerScreen />} />
      <Route path="/orders/import" element={<ImportScreen />} />
      <Route path="/visits" element={<VisitsScreen />} />
      <Route path="/packets" element={<PacketsScreen />} />
      <Route path="/packets/new" element={<NewPacketScreen />} />
      <Route path="/packets/:packetId" element={<PacketScreen />} />
      <Route path="/reports/exceptions" element={<ExceptionsScreen />} />
      <Route path="/reports/on-time" element={<OnTimeScreen />} />
      <Route path="/rules" element={<RulesScreen />} />
      <Route path="/history" element={<HistoryScreen />} />
      <Route path="/settings/:tab?" element={<SettingsScreen />} />
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  );
}
