INSERT INTO cases (candidate, id, revision, body, employer, position, stage, round, interview_at, decide_by, heard_at, next_change, created, changed, deleted) VALUES ('me', 'a', 2, '{
  "employer": {
    "name": "me & Söhne",
    "short": "Lifeline",
    "country": "GB"
  },
  "position": {
    "title": "Ärztin für me 漢字 🙂",
    "short": "Fundraiser"
  },
  "interview": {
    "round": "first",
    "start": "2026-10-19T15:30",
    "end": "2026-10-19T17:05",
    "mode": "phone",
    "went": "ok",
    "like": [
      "children play instrument on second day",
      "no telephone agency"
    ]
  },
  "closing": {
    "wanted_it": "no",
    "thanked": "yes",
    "offered_more": "no",
    "can_do_it": "no",
    "asked_decision_date": "no"
  },
  "follow_up": {
    "how": "none"
  },
  "can_start": "2026-11-09",
  "interviewers": [
    {
      "name": "Arturo Peña-Nieves",
      "pronoun": "he",
      "title": "Chief Executive",
      "email": "arturopeanieves@example.com",
      "part": "hiring manager",
      "decides": "yes",
      "influence": 3,
      "minutes": 25,
      "tone": "neutral",
      "manner": {
        "pace": "patient",
        "warmth": "reserved"
      },
      "topic": "why the rich gives for music but not for the roof",
      "needs": [
        {
          "need": "volunteers collecting in street, are cold and sad",
          "help": "tea, hat, and time 2 hours no more",
          "at": "Hospice",
          "did": "from 20 volunteers to 85"
        }
      ],
      "objections": [
        {
          "about": "my language is sometimes too direct",
          "aloud": "no",
          "serious": "yes"
        },
        {
          "about": "no network in Bern",
          "answer": "have 2 trustees of Zürich who said they call for me",
          "aloud": "yes",
          "serious": "yes"
        }
      ],
      "promises": [
        {
          "what": "the letter which brought 90 thousand",
          "attached": "yes"
        }
      ],
      "told": "first president was mountain guide and lost a leg",
      "private": "looked at the clock the whole time, total flumquat"
    },
    {
      "name": "Ingibjörg Þórarinsdóttir",
      "pronoun": "she",
      "email": "ingibjrgrarinsdttir@example.com",
      "part": "recruiter",
      "decides": "no",
      "influence": 0,
      "manner": {
        "pace": "brisk",
        "warmth": "reserved"
      },
      "topic": "the database from 2004",
      "objections": [
        {
          "about": "no car + the highlands",
          "answer": "licence yes car by april, deposits paid",
          "aloud": "yes",
          "serious": "no"
        }
      ],
      "promises": [
        {
          "what": "ask the two trustees",
          "by": "2026-10-26"
        }
      ]
    },
    {
      "name": "June Partridge",
      "honorific": "Mrs.",
      "pronoun": "she",
      "title": "Office Administrator",
      "email": "junepartridge@example.com",
      "part": "other",
      "decides": "no",
      "influence": 2,
      "minutes": 30,
      "tone": "warm",
      "topic": "she walked 300 km for donations with broken toe",
      "needs": [
        {
          "need": "applications in german and french same quality",
          "help": "I write both and read loud to person who knows nothing",
          "at": "Klang project in Kids Afloat",
          "did": "7 from 10 was accepted"
        }
      ],
      "objections": [
        {
          "about": "raisers edge",
          "answer": "donorfly 5 yrs, trained on RE in oct",
          "aloud": "yes",
          "serious": "yes"
        },
        {
          "about": "whether I would stay after the campaign",
          "answer": "stayed four years after the last one",
          "aloud": "no",
          "serious": "no"
        }
      ],
      "promises": [
        {
          "what": "send three of the reports, with the figures changed"
        }
      ]
    },
    {
      "name": "Dagny Solberg",
      "title": "HR Business Partner",
      "email": "dagnysolberg@example.com",
      "part": "HR",
      "influence": 3,
      "minutes": 15,
      "topic": "gift aid forms in a shoebox",
      "needs": [
        {
          "need": "to find money from companies which are not only the bank",
          "help": "going to small ones, 40 persons, ask for one day of work and after for money",
          "at": "in Kids Afloat",
          "did": "31 companies gave first the hands and then 74 thousand",
          "so": "she is not begging to same director each year"
        }
      ],
      "promises": [
        {
          "what": "text over the base open day plan",
          "by": "2026-10-20"
        }
      ]
    },
    {
      "name": "Alex Pemberton",
      "pronoun": "he",
      "title": "People Adviser",
      "email": "alexpemberton@example.com",
      "part": "HR",
      "influence": 3,
      "minutes": 45,
      "tone": "neutral",
      "promises": [
        {
          "what": "introduce him to the solicitor with the free wills",
          "by": "2026-10-23"
        }
      ]
    },
    {
      "name": "Zoë_%me"
    },
    {
      "name": "zoe! me"
    },
    {
      "name": "Éva me"
    },
    {
      "name": "eva2 me"
    }
  ],
  "references": [
    {
      "name": "Sister Bernard Ngo",
      "relation": "old president, is lawyer now in Basel",
      "email": "sisterbernardngo@example.org",
      "kind": "mutual contact",
      "seen": [
        "companies"
      ]
    }
  ]
}', 'me & Söhne', 'Fundraiser', 'open', 'first', 1792420200000, '', 1795089600000, 1795093200000, 1795089600000, 1795089660000, 0);
INSERT INTO cases (candidate, id, revision, body, employer, position, stage, round, interview_at, decide_by, heard_at, next_change, created, changed, deleted) VALUES ('me', 'B', 1, '{
  "employer": {
    "name": "me & Söhne",
    "short": "Hammer & Hearth",
    "country": "US-PA",
    "address": [
      "330 Market Street",
      "Lancaster, PA 17603"
    ]
  },
  "position": {
    "title": "Ärztin für me 漢字 🙂",
    "short": "Assistant Manager"
  },
  "interview": {
    "round": "first",
    "start": "2026-12-23T09:15",
    "end": "2026-12-23T10:20",
    "mode": "in person",
    "went": "ok",
    "like": [
      "they fix stuff instead of selling u a new one"
    ],
    "should_have_said": "know the landlord, he let us the last one"
  },
  "closing": {
    "wanted_it": "no",
    "thanked": "no",
    "offered_more": "no",
    "can_do_it": "no",
    "asked_next_step": "yes",
    "asked_decision_date": "no"
  },
  "decision": {
    "by": "2027-01-09"
  },
  "follow_up": {
    "how": "call",
    "with": "Patience Mwale",
    "on": "2027-01-11"
  },
  "can_start": "2027-01-27",
  "interviewers": [
    {
      "name": "Hye-jin Baek",
      "honorific": "Ms",
      "pronoun": "she",
      "email": "hyejinbaek@example.com",
      "part": "hiring manager",
      "decides": "yes",
      "influence": 3,
      "tone": "warm",
      "manner": {
        "pace": "brisk",
        "warmth": "even"
      },
      "topic": "click + collect eating the stockroom",
      "needs": [
        {
          "need": "stop the returns hitting margin, 14%",
          "help": "size advice at the till not after + resell as used",
          "at": "fern + field",
          "did": "13 -> 8"
        }
      ],
      "objections": [
        {
          "about": "outdoor knowledge",
          "answer": "i hike 400 mi a yr, half my kit is theirs. just never sold it",
          "aloud": "yes"
        }
      ],
      "told": "they did 61k on one sat in dec"
    },
    {
      "name": "Patience Mwale",
      "title": "People Adviser",
      "email": "patiencemwale@example.com",
      "part": "HR",
      "influence": 3,
      "tone": "neutral",
      "objections": [
        {
          "about": "no p+l",
          "answer": "had it since 2023, 1.9m, area mgr just signed it off",
          "aloud": "yes",
          "serious": "yes"
        }
      ],
      "told": "till 3 has been broken since june",
      "private": "my back again, three weeks of flumquat tablets, nobody needs to know"
    },
    {
      "name": "Takeshi Morikawa",
      "pronoun": "he",
      "title": "Assistant Manager",
      "email": "takeshimorikawa@example.com",
      "part": "peer",
      "decides": "no",
      "influence": 0,
      "minutes": 25,
      "tone": "neutral",
      "private": "my back again, three weeks of flumquat tablets, nobody needs to know"
    },
    {
      "name": "Zoë_%me"
    },
    {
      "name": "zoe! me"
    },
    {
      "name": "Éva me"
    },
    {
      "name": "eva2 me"
    }
  ],
  "references": [
    {
      "name": "Gloria Esparza",
      "relation": "competitor down the road, we borrowed change off each other for 6 yrs",
      "email": "gloriaesparza@example.org",
      "kind": "mutual contact",
      "private": "looked at the clock the whole time, total flumquat"
    },
    {
      "name": "Neville Sharpe",
      "relation": "area manager for Fern & Field",
      "email": "nevillesharpe@example.org",
      "seen": [
        "the openings",
        "shrink"
      ],
      "knows": [
        "Hye-jin Baek"
      ]
    },
    {
      "name": "Hanna Virtanen",
      "relation": "competitor down the road, we borrowed change off each other for 6 yrs",
      "email": "hannavirtanen@example.org",
      "kind": "reference"
    }
  ],
  "history": [
    {
      "at": "2026-12-24T13:24",
      "what": "letter sent",
      "with": "Takeshi Morikawa",
      "via": "e-mail"
    },
    {
      "at": "2026-12-27T11:56",
      "what": "reference agreed",
      "with": "Gloria Esparza",
      "via": "phone"
    }
  ]
}', 'me & Söhne', 'Assistant Manager', 'open', 'first', 1798035300000, '2027-01-09', 1795089600000, 1795093200000, 1795089600000, 1795089600000, 0);
INSERT INTO letters (candidate, id, case_id, reader, kind, channel, version, revision, state, private, subject, body, made, approved, sent_via, sent_at, created, changed, deleted) VALUES ('me', 'l', 'a', 'me Lindqvist', 'thank-you', '', 0, 2, 'edited', 0, 'From me', 'Dear me, again', '{"To":"me Lindqvist","Kind":"thank-you","Channel":"","Tone":"","Subject":"From me","Greeting":"","Paragraphs":null,"SignOff":"","Signature":null,"Enclosures":null,"Sheet":null}', '', '', 0, 1795089600000, 1795089600000, 0);
INSERT INTO letters (candidate, id, case_id, reader, kind, channel, version, revision, state, private, subject, body, made, approved, sent_via, sent_at, created, changed, deleted) VALUES ('me', 'M', 'a', 'me Lindqvist', 'thank-you', '', 0, 1, 'draft', 0, 'From me', 'Dear me', '{"To":"me Lindqvist","Kind":"thank-you","Channel":"","Tone":"","Subject":"From me","Greeting":"","Paragraphs":null,"SignOff":"","Signature":null,"Enclosures":null,"Sheet":null}', '', '', 0, 1795089600000, 1795089600000, 0);
INSERT INTO candidates (candidate, revision, body, changed) VALUES ('me', 1, '{
  "candidate": {
    "name": "me Ruiz"
  }
}', 1795089600000);
INSERT INTO conflicts (candidate, id, case_id, path, kept, other, device, at, settled) VALUES ('me', 'c', 'a', 'position.title', 'me', 'me', 'me', 1795089600000, 0);
INSERT INTO events (candidate, id, case_id, at, device, verb, about, was, undone) VALUES ('me', 'e', 'a', 1795089600000, 'me', 'letter approved', 'l', 'me', 1795089600000);
INSERT INTO keys (candidate, hash, purpose, created, used) VALUES ('me', 'ed326d7c13ccfcba5726d84f28051eaec3304e64957580016e6156ecfbbcc7d9', 'sign-in', 1795089600000, 0);
INSERT INTO letter_texts (candidate, letter_id, revision, at, subject, body) VALUES ('me', 'l', 1, 1795089600000, 'From me', 'Dear me');
INSERT INTO letter_texts (candidate, letter_id, revision, at, subject, body) VALUES ('me', 'M', 1, 1795089600000, 'From me', 'Dear me');
INSERT INTO letter_texts (candidate, letter_id, revision, at, subject, body) VALUES ('me', 'l', 2, 1795089600000, 'From me', 'Dear me, again');
INSERT INTO marks (candidate, case_id, step, what, until, at) VALUES ('me', 'a', 'k1', 'moved', 9, 6);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'interviewers[0]', 'Hye-jin Baek', 'hye-jin baek', '', 'hiring manager', 1798035300000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'interviewers[1]', 'Patience Mwale', 'patience mwale', 'People Adviser', 'HR', 1798035300000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'interviewers[2]', 'Takeshi Morikawa', 'takeshi morikawa', 'Assistant Manager', 'peer', 1798035300000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'interviewers[3]', 'Zoë_%me', 'zoe_%me', '', '', 1798035300000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'interviewers[4]', 'zoe! me', 'zoe! me', '', '', 1798035300000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'interviewers[5]', 'Éva me', 'eva me', '', '', 1798035300000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'interviewers[6]', 'eva2 me', 'eva2 me', '', '', 1798035300000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'references[0]', 'Gloria Esparza', 'gloria esparza', 'competitor down the road, we borrowed change off each other for 6 yrs', 'mutual contact', 0);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'references[1]', 'Neville Sharpe', 'neville sharpe', 'area manager for Fern & Field', 'reference', 0);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'B', 'references[2]', 'Hanna Virtanen', 'hanna virtanen', 'competitor down the road, we borrowed change off each other for 6 yrs', 'reference', 0);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'interviewers[0]', 'Arturo Peña-Nieves', 'arturo pena-nieves', 'Chief Executive', 'hiring manager', 1792420200000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'interviewers[1]', 'Ingibjörg Þórarinsdóttir', 'ingibjorg þorarinsdottir', '', 'recruiter', 1792420200000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'interviewers[2]', 'June Partridge', 'june partridge', 'Office Administrator', 'other', 1792420200000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'interviewers[3]', 'Dagny Solberg', 'dagny solberg', 'HR Business Partner', 'HR', 1792420200000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'interviewers[4]', 'Alex Pemberton', 'alex pemberton', 'People Adviser', 'HR', 1792420200000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'interviewers[5]', 'Zoë_%me', 'zoe_%me', '', '', 1792420200000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'interviewers[6]', 'zoe! me', 'zoe! me', '', '', 1792420200000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'interviewers[7]', 'Éva me', 'eva me', '', '', 1792420200000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'interviewers[8]', 'eva2 me', 'eva2 me', '', '', 1792420200000);
INSERT INTO people (candidate, case_id, place, name, folded, title, part, met) VALUES ('me', 'a', 'references[0]', 'Sister Bernard Ngo', 'sister bernard ngo', 'old president, is lawyer now in Basel', 'mutual contact', 0);
INSERT INTO prefs (candidate, name, value) VALUES ('me', 'theme', 'me2');
INSERT INTO revisions (candidate, case_id, revision, at, device, body) VALUES ('me', 'a', 1, 1795089600000, 'me''s laptop', '{
  "employer": {
    "name": "me & Söhne",
    "short": "the Fontaine",
    "country": "US-LA",
    "address": [
      "620 Magnolia Street",
      "New Orleans, LA 70130"
    ]
  },
  "position": {
    "title": "Ärztin für me 漢字 🙂",
    "short": "Front Office Manager"
  },
  "interview": {
    "round": "first",
    "start": "2026-05-27T14:30",
    "end": "2026-05-27T15:05",
    "mode": "video",
    "went": "ok",
    "like": [
      "people which say good morning also to cleaner",
      "sea air lol, and the staff meal"
    ],
    "should_have_said": "can repair the key machine alone"
  },
  "closing": {
    "wanted_it": "no",
    "thanked": "yes",
    "offered_more": "no",
    "can_do_it": "no",
    "asked_next_step": "no",
    "asked_decision_date": "yes"
  },
  "decision": {
    "who": "Ingibjörg Þórarinsdóttir",
    "what": "will write email until ten of month",
    "by": "2026-06-01",
    "urgency": "today"
  },
  "follow_up": {
    "how": "none"
  },
  "can_start": "2026-07-29",
  "interviewers": [
    {
      "name": "Ingibjörg Þórarinsdóttir",
      "pronoun": "she",
      "title": "General Manager",
      "part": "hiring manager",
      "decides": "yes",
      "influence": 3,
      "minutes": 30,
      "tone": "formal",
      "topic": "the carpet in the lobby which was made in Iran and she is so proud of it",
      "objections": [
        {
          "about": "visa",
          "answer": "sponsor is not needed, I have spouse visa until 2029",
          "aloud": "yes",
          "serious": "yes"
        }
      ],
      "told": "owner is coming each morning for coffee at same table",
      "private": "I think flumquat was the name of the one who was let go before."
    },
    {
      "name": "Zoë_%me"
    },
    {
      "name": "zoe! me"
    },
    {
      "name": "Éva me"
    },
    {
      "name": "eva2 me"
    }
  ],
  "references": [
    {
      "name": "Neville Sharpe",
      "relation": "concierge, we worked 6 year together",
      "email": "nevillesharpe@example.org",
      "seen": [
        "guests"
      ]
    },
    {
      "name": "Ray Dombrowski",
      "relation": "general manager of The Alderman until it was sold",
      "email": "raydombrowski@example.org",
      "kind": "reference",
      "seen": [
        "check-in",
        "the night team"
      ],
      "last_asked": "2026-04-30"
    },
    {
      "name": "Hugo Baptista",
      "relation": "concierge, we worked 6 year together",
      "email": "hugobaptista@example.org",
      "kind": "reference",
      "seen": [
        "guests"
      ],
      "knows": [
        "Ingibjörg Þórarinsdóttir"
      ],
      "last_asked": "2026-05-11",
      "private": "I cried in the car like a flumquat."
    }
  ],
  "history": [
    {
      "at": "2026-05-30T11:13",
      "what": "new date",
      "with": "Ingibjörg Þórarinsdóttir",
      "by": "2026-06-19"
    },
    {
      "at": "2026-05-31T16:50",
      "what": "reference agreed",
      "with": "Neville Sharpe",
      "via": "phone"
    }
  ]
}');
INSERT INTO revisions (candidate, case_id, revision, at, device, body) VALUES ('me', 'B', 1, 1795089600000, 'me''s laptop', '{
  "employer": {
    "name": "me & Söhne",
    "short": "Hammer & Hearth",
    "country": "US-PA",
    "address": [
      "330 Market Street",
      "Lancaster, PA 17603"
    ]
  },
  "position": {
    "title": "Ärztin für me 漢字 🙂",
    "short": "Assistant Manager"
  },
  "interview": {
    "round": "first",
    "start": "2026-12-23T09:15",
    "end": "2026-12-23T10:20",
    "mode": "in person",
    "went": "ok",
    "like": [
      "they fix stuff instead of selling u a new one"
    ],
    "should_have_said": "know the landlord, he let us the last one"
  },
  "closing": {
    "wanted_it": "no",
    "thanked": "no",
    "offered_more": "no",
    "can_do_it": "no",
    "asked_next_step": "yes",
    "asked_decision_date": "no"
  },
  "decision": {
    "by": "2027-01-09"
  },
  "follow_up": {
    "how": "call",
    "with": "Patience Mwale",
    "on": "2027-01-11"
  },
  "can_start": "2027-01-27",
  "interviewers": [
    {
      "name": "Hye-jin Baek",
      "honorific": "Ms",
      "pronoun": "she",
      "email": "hyejinbaek@example.com",
      "part": "hiring manager",
      "decides": "yes",
      "influence": 3,
      "tone": "warm",
      "manner": {
        "pace": "brisk",
        "warmth": "even"
      },
      "topic": "click + collect eating the stockroom",
      "needs": [
        {
          "need": "stop the returns hitting margin, 14%",
          "help": "size advice at the till not after + resell as used",
          "at": "fern + field",
          "did": "13 -> 8"
        }
      ],
      "objections": [
        {
          "about": "outdoor knowledge",
          "answer": "i hike 400 mi a yr, half my kit is theirs. just never sold it",
          "aloud": "yes"
        }
      ],
      "told": "they did 61k on one sat in dec"
    },
    {
      "name": "Patience Mwale",
      "title": "People Adviser",
      "email": "patiencemwale@example.com",
      "part": "HR",
      "influence": 3,
      "tone": "neutral",
      "objections": [
        {
          "about": "no p+l",
          "answer": "had it since 2023, 1.9m, area mgr just signed it off",
          "aloud": "yes",
          "serious": "yes"
        }
      ],
      "told": "till 3 has been broken since june",
      "private": "my back again, three weeks of flumquat tablets, nobody needs to know"
    },
    {
      "name": "Takeshi Morikawa",
      "pronoun": "he",
      "title": "Assistant Manager",
      "email": "takeshimorikawa@example.com",
      "part": "peer",
      "decides": "no",
      "influence": 0,
      "minutes": 25,
      "tone": "neutral",
      "private": "my back again, three weeks of flumquat tablets, nobody needs to know"
    },
    {
      "name": "Zoë_%me"
    },
    {
      "name": "zoe! me"
    },
    {
      "name": "Éva me"
    },
    {
      "name": "eva2 me"
    }
  ],
  "references": [
    {
      "name": "Gloria Esparza",
      "relation": "competitor down the road, we borrowed change off each other for 6 yrs",
      "email": "gloriaesparza@example.org",
      "kind": "mutual contact",
      "private": "looked at the clock the whole time, total flumquat"
    },
    {
      "name": "Neville Sharpe",
      "relation": "area manager for Fern & Field",
      "email": "nevillesharpe@example.org",
      "seen": [
        "the openings",
        "shrink"
      ],
      "knows": [
        "Hye-jin Baek"
      ]
    },
    {
      "name": "Hanna Virtanen",
      "relation": "competitor down the road, we borrowed change off each other for 6 yrs",
      "email": "hannavirtanen@example.org",
      "kind": "reference"
    }
  ],
  "history": [
    {
      "at": "2026-12-24T13:24",
      "what": "letter sent",
      "with": "Takeshi Morikawa",
      "via": "e-mail"
    },
    {
      "at": "2026-12-27T11:56",
      "what": "reference agreed",
      "with": "Gloria Esparza",
      "via": "phone"
    }
  ]
}');
INSERT INTO revisions (candidate, case_id, revision, at, device, body) VALUES ('me', 'a', 2, 1795089660000, 'me''s phone', '{
  "employer": {
    "name": "me & Söhne",
    "short": "Lifeline",
    "country": "GB"
  },
  "position": {
    "title": "Ärztin für me 漢字 🙂",
    "short": "Fundraiser"
  },
  "interview": {
    "round": "first",
    "start": "2026-10-19T15:30",
    "end": "2026-10-19T17:05",
    "mode": "phone",
    "went": "ok",
    "like": [
      "children play instrument on second day",
      "no telephone agency"
    ]
  },
  "closing": {
    "wanted_it": "no",
    "thanked": "yes",
    "offered_more": "no",
    "can_do_it": "no",
    "asked_decision_date": "no"
  },
  "follow_up": {
    "how": "none"
  },
  "can_start": "2026-11-09",
  "interviewers": [
    {
      "name": "Arturo Peña-Nieves",
      "pronoun": "he",
      "title": "Chief Executive",
      "email": "arturopeanieves@example.com",
      "part": "hiring manager",
      "decides": "yes",
      "influence": 3,
      "minutes": 25,
      "tone": "neutral",
      "manner": {
        "pace": "patient",
        "warmth": "reserved"
      },
      "topic": "why the rich gives for music but not for the roof",
      "needs": [
        {
          "need": "volunteers collecting in street, are cold and sad",
          "help": "tea, hat, and time 2 hours no more",
          "at": "Hospice",
          "did": "from 20 volunteers to 85"
        }
      ],
      "objections": [
        {
          "about": "my language is sometimes too direct",
          "aloud": "no",
          "serious": "yes"
        },
        {
          "about": "no network in Bern",
          "answer": "have 2 trustees of Zürich who said they call for me",
          "aloud": "yes",
          "serious": "yes"
        }
      ],
      "promises": [
        {
          "what": "the letter which brought 90 thousand",
          "attached": "yes"
        }
      ],
      "told": "first president was mountain guide and lost a leg",
      "private": "looked at the clock the whole time, total flumquat"
    },
    {
      "name": "Ingibjörg Þórarinsdóttir",
      "pronoun": "she",
      "email": "ingibjrgrarinsdttir@example.com",
      "part": "recruiter",
      "decides": "no",
      "influence": 0,
      "manner": {
        "pace": "brisk",
        "warmth": "reserved"
      },
      "topic": "the database from 2004",
      "objections": [
        {
          "about": "no car + the highlands",
          "answer": "licence yes car by april, deposits paid",
          "aloud": "yes",
          "serious": "no"
        }
      ],
      "promises": [
        {
          "what": "ask the two trustees",
          "by": "2026-10-26"
        }
      ]
    },
    {
      "name": "June Partridge",
      "honorific": "Mrs.",
      "pronoun": "she",
      "title": "Office Administrator",
      "email": "junepartridge@example.com",
      "part": "other",
      "decides": "no",
      "influence": 2,
      "minutes": 30,
      "tone": "warm",
      "topic": "she walked 300 km for donations with broken toe",
      "needs": [
        {
          "need": "applications in german and french same quality",
          "help": "I write both and read loud to person who knows nothing",
          "at": "Klang project in Kids Afloat",
          "did": "7 from 10 was accepted"
        }
      ],
      "objections": [
        {
          "about": "raisers edge",
          "answer": "donorfly 5 yrs, trained on RE in oct",
          "aloud": "yes",
          "serious": "yes"
        },
        {
          "about": "whether I would stay after the campaign",
          "answer": "stayed four years after the last one",
          "aloud": "no",
          "serious": "no"
        }
      ],
      "promises": [
        {
          "what": "send three of the reports, with the figures changed"
        }
      ]
    },
    {
      "name": "Dagny Solberg",
      "title": "HR Business Partner",
      "email": "dagnysolberg@example.com",
      "part": "HR",
      "influence": 3,
      "minutes": 15,
      "topic": "gift aid forms in a shoebox",
      "needs": [
        {
          "need": "to find money from companies which are not only the bank",
          "help": "going to small ones, 40 persons, ask for one day of work and after for money",
          "at": "in Kids Afloat",
          "did": "31 companies gave first the hands and then 74 thousand",
          "so": "she is not begging to same director each year"
        }
      ],
      "promises": [
        {
          "what": "text over the base open day plan",
          "by": "2026-10-20"
        }
      ]
    },
    {
      "name": "Alex Pemberton",
      "pronoun": "he",
      "title": "People Adviser",
      "email": "alexpemberton@example.com",
      "part": "HR",
      "influence": 3,
      "minutes": 45,
      "tone": "neutral",
      "promises": [
        {
          "what": "introduce him to the solicitor with the free wills",
          "by": "2026-10-23"
        }
      ]
    },
    {
      "name": "Zoë_%me"
    },
    {
      "name": "zoe! me"
    },
    {
      "name": "Éva me"
    },
    {
      "name": "eva2 me"
    }
  ],
  "references": [
    {
      "name": "Sister Bernard Ngo",
      "relation": "old president, is lawyer now in Basel",
      "email": "sisterbernardngo@example.org",
      "kind": "mutual contact",
      "seen": [
        "companies"
      ]
    }
  ]
}');
INSERT INTO sessions (candidate, hash, device, created, seen) VALUES ('me', 'c96e264b2e8c9c73896072bcce5f4dff96454316ff10f2b799f79f684ee39114', 'me', 1795089600000, 1795089600000);
INSERT INTO sessions (candidate, hash, device, created, seen) VALUES ('me', '23bde0f85f54430b67828a3193e08f6cbf35e1de3d1251279ce61384fb8f270a', 'me', 1795089600000, 1795089600000);
INSERT INTO steps (candidate, case_id, step, kind, person, via, not_before, due, zone, reason, rule, stops_when, source, moved) VALUES ('me', 'a', 'k1', 'call', 'me', '', 0, 1795089600000, 'Europe/Berlin', 'for me', '', '', '', 0);
INSERT INTO steps (candidate, case_id, step, kind, person, via, not_before, due, zone, reason, rule, stops_when, source, moved) VALUES ('me', 'a', 'K0', 'nudge', 'me', '', 0, 1795089600000, 'UTC', 'for me', '', '', '', 0);
