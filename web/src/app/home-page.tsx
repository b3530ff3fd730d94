import { OwedCard } from "../features/billing/owed-card.tsx";
import { HomePage } from "../features/portal-home/home-page.tsx";

/** The home of a person in care, with what they owe. */
const Home = () => <HomePage owed={<OwedCard />} />;

export default Home;
