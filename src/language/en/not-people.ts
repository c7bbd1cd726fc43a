/** Words that only names of organisations have. */
export const organisationWords: readonly string[] = [
  "Academy", "Administration", "Agency", "Alliance", "Assembly", "Association", "Authority", "Bank", "Board", "Bureau", "Center", "Centre", "Chamber", "Church", "Club", "Coalition", "College",
  "Commission", "Committee", "Company", "Conference", "Congress", "Corp", "Corporation", "Council", "Court", "Department", "Federation", "Forum", "Foundation", "Front", "Group",
  "Fund", "Programme", "Program", "Tribunal", "Cabinet", "Delegation", "Directorate", "Embassy", "Mechanism", "Convention", "Taskforce", "Observatory", "Corps", "Command", "Holdings", "House", "Inc", "Initiative", "Institute", "Institution", "Journal", "LLC", "League", "Ltd", "Magazine", "Ministry", "Mission", "Movement", "Network", "News", "Office",
  "Organisation", "Organization", "PAC", "Parliament", "Party", "Post", "Press", "Project", "Radio", "Research", "School", "Secretariat", "Senate", "Service", "Society", "Street", "Times",
  "Tribune", "Trust", "TV", "Union", "University", "Watch", "Committees", "Guard", "Police", "Army", "Airlines", "Poll", "Survey", "Herald", "Review", "Report", "Show", "Media", "Today", "Weekly", "Register", "Globe",
];

/** Capitalised words that name neither persons nor parties that speak. */
export const notPeople: readonly string[] = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December", "Christmas", "Easter", "Ramadan", "Thanksgiving", "Europe", "Asia", "Africa", "Latin America", "North America", "South America", "Central America", "Oceania",
  "Middle East", "Far East", "Caucasus", "Balkans", "Central Asia", "Southeast Asia", "Indo-Pacific", "Mediterranean", "Atlantic", "Pacific", "Arctic", "Antarctic", "South China Sea",
  "Black Sea", "Red Sea", "Persian Gulf", "Gulf", "Geneva", "New York", "Strasbourg", "Shanghai", "Davos", "Istanbul", "Munich", "Wuhan", "Los Angeles", "Chicago", "Boston", "San Francisco",
  "Philadelphia", "Houston", "Dallas", "Miami", "Seattle", "Denver", "Detroit", "Atlanta", "Baltimore", "Las Vegas", "New Orleans", "Milwaukee", "Alabama", "Alaska", "Arizona", "Arkansas",
  "California", "Colorado", "Connecticut", "Delaware", "Florida", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland",
  "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "North Carolina",
  "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia",
  "West Virginia", "Wisconsin", "Wyoming", "Manhattan", "Brooklyn", "Hollywood", "Wall Street", "Main Street", "Silicon Valley", "Capitol Hill", "God", "Internet", "Twitter", "Facebook", "Covid", "COVID", "Covid-19",
  "World War", "Cold War", "World War II", "Super Tuesday", "Election Day", "State", "States", "Republic", "Constitution", "Charter", "Treaty", "Question", "Answer", "English", "Spanish", "Muslims", "Jews", "Christians",
];
