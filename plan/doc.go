// Package plan is the room of dates: what has happened -> the follow-ups, each
// with its reason; whether each still stands; and where the case stands.
//
// FollowUps and Standing are pure functions of a case and a clock. Nothing is
// stored: what is done is in the case's history, and everything else follows.
// For one record the plan is the same at two times unless Plan.NextChange lies
// between them; steps that are late keep their day.
//
// What the rules say to whom and when stands in rules.txt, countries.tsv and
// risks.txt, which a person who does not program can read and edit. The code
// decides only whether a rule applies, and on which day it hangs: the end of
// the interview, the employer's own date, or what has happened since. Working
// days are the employer's; hours are those of whoever reads.
//
// How the rules give way to each other:
//
//   - The date that the employer named wins over every other (16), but for
//     promises (15), an offer from elsewhere (22) and real news (23).
//   - A decision on the same or the next day wins over the time of day, the
//     weekend and the round (3, 4 over 7 to 10 and 14).
//   - The final round (14) wins over the time of day (8) and over the weekend
//     that is coming (9): its letter goes the same evening, or is there when the
//     reader next sits down if that is the next day, because the twelve hours
//     of rule 14 end in the night after any afternoon. A day of rest (10) wins
//     over 14: a letter on a Saturday lies below others on Monday.
//   - A promise is never moved for the sake of distance between letters; a nudge
//     and an update are.
//
// It writes no words for anybody but the candidate, sends nothing, knows no
// probabilities, and reads neither the clock nor a file.
package plan
