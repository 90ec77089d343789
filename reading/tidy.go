package reading

import (
	"slices"
	"strings"
	"sync"

	"regards/english"
	"regards/english/pattern"
)

// tidies are turns of a hurry that no list of words can hold: what is looked
// for, in which boxes, and what it means.
var tidies = []struct {
	stems   []Stem
	typed   *pattern.Pattern
	meant   string
	example string // as the mender leaves it
}{
	{[]Stem{Proof, Answer, Help}, pattern.MustCompile(`\b(?:had|have) from (\d[\d.,]*%?) ([a-z]+ )to (\d[\d.,]*%?)\b`), "went from $1 ${2}to $3", "at Gdansk we had from 0 cards to 40 in a year"},
	{nil, pattern.MustCompile(`,? to (\d[\d.,]*%?k?) to (\d[\d.,]*%?k?)\b`), ", which went from $1 to $2", "like the one I ran in Leeds to 30 to 180 people"},
	{[]Stem{Need}, pattern.MustCompile(`\b(stop|keep) us ([a-z]+ing)\b`), "$1 $2", "stop us losing people"},
	{nil, pattern.MustCompile(`\bmay (to|until|through|till) (January|February|March|April|June|July|August|September|October|November|December)\b`), "May $1 $2", "sweet peas from may to September"},
	{[]Stem{Need, Told, Topic}, pattern.MustCompile(`\b([a-z]{3,}s) (\d{1,2}(?::\d\d)? [ap]\.m\.)(,|$)`), "$1 at $2$3", "deliveries 6 a.m., no one there"},
	{nil, pattern.MustCompile(`\b(iPads|laptops|keys|people|kids|things|files|bags|boxes|tools|guests|they) r$`), "$1 are", "nobody knows where 90 iPads r"},
	{nil, pattern.MustCompile(`\b(where|what|who|how) (is|are) (my|your|his|her|their|our) ([a-z]+)$`), "$1 $3 $4 $2", "donors see where is their money"},
	{nil, pattern.MustCompile(`, its (from|in|at|on|under|over|about) `), ", it's $1 ", "the website redone, its from 2012"},
	{nil, pattern.MustCompile(`\b(numbers|reports?|figures|invoices?|salary|them|it|paid|statement|bill|results|rent) the (\d+(?:st|nd|rd|th)) of (the|each|every) month\b`), "$1 on the $2 of $3 month", "finance has the numbers the 4th of the month"},
	{nil, pattern.MustCompile(`\bat (\d{1,2})h in the (morning|evening|afternoon)\b`), "at $1 in the $2", "woken up at 3h in the morning"},
	{[]Stem{Promise, Decision}, pattern.MustCompile(`\b(with|see|meet|call) (him|her|them|you) sat\b`), "$1 $2 on Saturday", "ride with him sat to look at the job"},
	{[]Stem{Promise, Answer, Proof}, pattern.MustCompile(`\b(service|reference|phone|account|serial|licen[cs]e|policy|registration|order|certificate|badge|batch) no\.?$`), "$1 number", "let her know about DBS update service no."},
	{[]Stem{Promise}, pattern.MustCompile(`\blist (\d+ [a-z]+s)\b`), "list of $1", "the list 300 points as example"},
	{[]Stem{Need}, pattern.MustCompile(`\b(lost|lose|have|had|need|keep|fired|hired) there ([a-z]+)\b`), "$1 their $2", "they lost there foreman in December"},
	{nil, pattern.MustCompile(`\b([Pp])re (pick|pack|load|cut|book|order|print|wash|stage|mix|prep|sort|label|cook|check|fill|measure|soak|heat|cool|weigh|screen|drill|assemble|sign|tag|bake|roast|chop)\b`), "${1}re-$2", "pre pick nights before"},
	{nil, pattern.MustCompile(`\btwo times in (?:a )?(day|week|month|year)\b`), "twice a $1", "going two times in year"},
	{nil, pattern.MustCompile(`\b(once|twice|(?:three|four|five|six|\d+) times) in (?:a )?(day|week|month|year)\b`), "$1 a $2", "a simulation once in month"},
	{nil, pattern.MustCompile(`\b(truck|van|it|them|everything|all|bags|boxes|gear|kit|car|cart|trailer|bus|orders|dough|tables|room) night before\b`), "$1 the night before", "load the truck night before off the drawing"},
	{[]Stem{Help, Answer, Proof, Promise}, pattern.MustCompile(`\bwith (them|him|her|you) (\d+) (minutes|hours|mins)\b`), "with $1 for $2 $3", "sit in the car with them 30 minutes"},
	{[]Stem{Help, Promise}, pattern.MustCompile(`^(8|11|18) pager\b`), "an $1-pager", "8 pager, the things we get wrong"},
	{[]Stem{Help, Promise}, pattern.MustCompile(`^(\d+) pager\b`), "a $1-pager", "4 pager on the night routine"},
	{[]Stem{Help}, pattern.MustCompile(`, so (\d+|one) ([a-z]+) instead of `), ", so that it is $1 $2 instead of ", "keep a list, so 1 call instead of 15"},
	{[]Stem{Help}, pattern.MustCompile(`\bon the HR\b`), "on the hour", "walk it at odd times, not on the HR"},
	{nil, pattern.MustCompile(`\bacross the st\b`), "across the street", "the hotel across the st"},
	{[]Stem{Need}, pattern.MustCompile(`\bwe\b`), "you", "be asked before we promise visits"},
	{[]Stem{Need}, pattern.MustCompile(`\bour\b`), "your", "our drivers to come on time"},
	{[]Stem{Need}, pattern.MustCompile(`\b(for|to|with|from|of|on|behind|leaving) us\b`), "$1 you", "stop people leaving us"},
	{[]Stem{Answer, Should, Proof}, pattern.MustCompile(`(^|\. )(?i:i'm |i am )?[Bb]ack (full[- ]time|part[- ]time|at work|to work|in work|working|on the road|on my feet)\b`), "${1}I have been back $2", "back full time since January 24"},
	{[]Stem{Help, Answer}, pattern.MustCompile(`^(?:i'm |i am |am )?(available|flexible|free|happy to|ready to|willing to|comfortable with|good with|used to working) `), "I am $1 ", "available every Saturday"},
	{nil, pattern.MustCompile(`^([Mm]y (?:wife|husband|mother|father|son|daughter|brother|sister|boss)) (?:she|he) `), "$1 ", "my wife she agrees"},
	{[]Stem{Decision}, pattern.MustCompile(`^(?:a |the )?(2nd|second|3rd|third|final|last|next|another) (interview|round|talk|meeting|call|chat)\b`), "hold a $1 $2", "2nd interview with regional"},
	{[]Stem{Decision}, pattern.MustCompile(`^((?:to )?[a-z]+ .*)\band to ([a-z]+)\b`), "${1}and $2", "to call my references and to tell me"},
	{[]Stem{Proof}, pattern.MustCompile(`\b(to \d+%?) next (survey|audit|inspection|visit|round)\b`), "$1 at the next $2", "went from 2 deficiencies to 0 next survey"},
	{nil, pattern.MustCompile(`\b(one|two|three|four|five|six) (legged|sided|wheeled|storey|story|bedroom|course) ([a-z])`), "$1-$2 $3", "the three legged cat that runs reception"},
	{[]Stem{Proof, Answer}, pattern.MustCompile(`^([a-z][a-z ]* (?:was|were) (?:at |off |down |up )?[\d.,]+ ?(?:%|percent)?(?: [a-z]+)?), (got|brought|took|cut|had) (it|them) `), "$1, and I $2 $3 ", "waste was 11%, got it to 3"},
	{[]Stem{Help}, pattern.MustCompile(`\bhand (water|wash|pick|dig|trim|weed|feed|sand|deliver|stitch) `), "hand-$1 ", "hand water hot spots"},
	{nil, pattern.MustCompile(`\b([Mm])ake read(y|ies)\b`), "${1}ake-read$2", "make readies done in four days"},
	{[]Stem{Reason}, pattern.MustCompile(`^(manager|boss|owner|director|chef|supervisor|chief|foreman) (used to|still|also|actually|always|never|herself|himself) `), "the $1 $2 ", "manager used to do maintenance herself"},
	{nil, pattern.MustCompile(`\b(two|three|four|five|six|seven|eight|nine|ten|\d+)[- ]year olds\b`), "$1-year-olds", "how the two-year olds are"},
	{nil, pattern.MustCompile(`\bright to work (doc|paper|check|evidence|form)`), "right-to-work $1", "right to work documents"},
	{[]Stem{Decision}, pattern.MustCompile(`^hold a 2nd `), "hold a second ", "hold a 2nd round"},
	{[]Stem{Decision}, pattern.MustCompile(`^hold a 3rd `), "hold a third ", "hold a 3rd round"},
	{[]Stem{Decision}, pattern.MustCompile(`^hold a another `), "hold another ", "hold a another call"},
	{nil, pattern.MustCompile(`\b([1-9]|[12]\d|3[01]) march\b`), "$1 March", "booked 14 march"},
	{nil, pattern.MustCompile(`\b([Nn]o|[Ee]very|[Ss]ome|[Aa]ny)(body|one)'s (allowed|not|going|on|in|under|over|afraid|happy|sure|ready|[a-z]+ing (?:to|on|in|at|for|with|the|a|it|them|about|each|all|up|out|off|you|me|him|her))\b`), "$1$2 is $3", "nobody's allowed to demo it"},
	{nil, pattern.MustCompile(`\b([Cc]hildren|[Pp]eople|[Ww]omen|[Mm]en)'s (eat|are|have|do|go|come|learn|want|need|get|play|love|like|were|can|will|don't|stay|see|know|make)\b`), "$1 $2", "the children's eat food made here"},
	{nil, pattern.MustCompile(`\b(last (?:[A-Z][a-z]+|year|week|month|summer|winter|spring|fall)|today|yesterday|in \d{4}|again),? first time (since|in)\b`), "$1, for the first time $2", "the well ran dry last August first time since 1976"},
	{nil, pattern.MustCompile(`(^|[-–] |\. )there at (\d)`), "${1}they're at $2", "there at 9% now"},
	{[]Stem{Told, Reason}, pattern.MustCompile(`^no ([a-z][a-z -]*?),? and never will(?: be)?$`), "there is no $1 and there never will be", "no drive through and never will"},
	{[]Stem{Told}, pattern.MustCompile(`^(?:the )?(average|typical) ([a-z]+) (?:is |stays )?(there|here) (?:for )?(\d+) years$`), "the $1 $2 has been $3 $4 years", "average agent there 11 years"},
	{[]Stem{Told}, pattern.MustCompile(`^(\d+|[a-z]+) years ((?:at|in|on|as|with) [^,]*?),? and (she|he|they) ((?:still |also |never |always )?[a-z]+s )`), "$3 has been $2 for $1 years and $4", "17 years at the front door and he knows every driver by name"},
	{[]Stem{Told}, pattern.MustCompile(`, (?:his |her |its |the )?name is ([A-Z][a-z]+)$`), " named $1", "you have one dog in dispatch, name is Diesel"},
	{[]Stem{Told, Reason, Topic}, pattern.MustCompile(`^(CEO|CIO|CFO|COO|CTO|GM|HOD) (still|always|never|also|actually|used to|himself|herself|[a-z]+s) `), "the $1 $2 ", "CIO still rounds on the floors"},
	{[]Stem{Topic}, pattern.MustCompile(`^([a-z][a-z ]*), (?:the )?(price|cost|smell|taste|fashion|history|art|future|state|trouble|weight|color|colour|fate) of$`), "the $2 of $1", "safety glasses, fashion of"},
	{nil, pattern.MustCompile(`,? resp\.? [Ww](hy|hat|ho|hen)\b`), " and w$1", "knock-ins, resp. why they fail"},
	{[]Stem{Topic}, pattern.MustCompile(`^(.*\w), to ([a-z]+) or not (?:to )?(?:[a-z]+)?$`), "$1 and whether to $2", "complaints on the internet, to answer or not answer"},
	{nil, pattern.MustCompile(`\b(on|in|at|with|from|of|for) there (own|new|old|tiny|big|small|little|first|last|side|site|phone|list|desk|staff|laptop|team|behalf|terms|way out|hands|way)\b`), "$1 their $2", "on there tiny laptop"},
	{[]Stem{Reason}, pattern.MustCompile(`^nobody ([a-z]+ing)\b`), "nobody is $1", "nobody shouting"},
	{[]Stem{Reason}, pattern.MustCompile(`^own (crews?|teams?|staff|drivers|fleet|lab|kitchen|bakery|farm|workshop|nurses|engineers|guides|techs),? (?:and )?no (subs|agency|contractors|temps|outsourcing|agencies|franchises)$`), "you have your own $1 and no $2", "own crews no subs"},
	{[]Stem{Reason}, pattern.MustCompile(`^own (crews?|teams?|staff|drivers|fleet|lab|kitchen|bakery|farm|workshop|nurses|engineers|guides|techs)$`), "you have your own $1", "own crews"},
	{[]Stem{Answer}, pattern.MustCompile(`(^|\. )(?i:i'm |i am )?[Ff]ull[- ]time since\b`), "${1}I have been full time since", "baby. full time since July"},
	{[]Stem{Answer, Should}, pattern.MustCompile(`^(clean|sober|clear|dry|stable|steady|accident[- ]free),? (every|since|for|all|the whole)\b`), "I have been $1 $2", "clean every year since"},
	{[]Stem{Answer}, pattern.MustCompile(`^(?:exam |test |course |class )?booked (?:for |on |in )?((?:\d+(?:st|nd|rd|th)? )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b)`), "I am booked for $1", "booked 14 March, all day"},
	{[]Stem{Answer}, pattern.MustCompile(`^(class|course|exam|test|appointment|training|refresher|assessment|interview|hearing|retest)(?: is)?(?: on| in)? ((?:\d+ )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b)`), "the $1 is on $2", "class February 3-4"},
	{[]Stem{Proof}, pattern.MustCompile(`^(?:the )?same(?: thing)?(?: here| again| there)?, `), "", "same thing, took 62 units from 0.8 to 0.3"},
	{[]Stem{Proof}, pattern.MustCompile(`,? (?:and )?before (?:that )?(?:it was |it were |was |were |there were |we had |maybe |about )+(?:only )?(\d[\d,.]*%?)$`), ", compared with $1 before", "60 people came, before it was 4"},
	{[]Stem{Proof}, pattern.MustCompile(`, (?:before (?:that )?(?:it was |there were |we had |was |were )?(?:zero|nobody|none|nothing|no one)|(?:nobody|none|zero) before)$`), ", compared with none before", "all 22 passed the training, nobody before"},
	{[]Stem{Proof}, pattern.MustCompile(`^(\d+ [a-z ]+?),? (?:it )?was (about \d+|\d+) before (me|that)$`), "$1, compared with $2 before $3", "3 change orders all year was about 40 before me"},
	{[]Stem{Proof}, pattern.MustCompile(`\b(?:versus|vs\.?) (\d[\d,.]*%?) ((?:[a-z]+ )?average)$`), "against a $2 of $1", "PVR on my deals was 1900 versus 1400 store average"},
	{[]Stem{Proof}, pattern.MustCompile(`\b(reduced|cut|lowered|brought|took) (the [a-z ]+?) of (\d[\d.]*%?(?: days| hours| minutes| weeks| months)?) to (\d)`), "$1 $2 from $3 to $4", "reduced the closing of 8 days to 3 days"},
	{[]Stem{Proof}, pattern.MustCompile(`^[Oo]nly (\w+ days?) (absent|sick|late|off) (?:for|in) `), "was $2 only $1 in ", "only 2 days absent for 4 years"},
	{[]Stem{Proof, Answer, Should}, pattern.MustCompile(`\bworked (\w+ years) (the [^,;]+?)(,| and |$)`), "worked $2 for $1$3", "i worked 4 years the shift of 5 a.m. and only missed 2 days"},
	{nil, pattern.MustCompile(`\bthe shift of (\d+(?::\d\d)? [ap]\.m\.)`), "the $1 shift", "worked the shift of 5 a.m. for four years"},
	{[]Stem{Proof, Answer, Should, Told}, pattern.MustCompile(`\ball the (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b`), "every ${1}day", "worked all the Saturdays"},
	{[]Stem{Proof, Answer}, pattern.MustCompile(`,? no one (sick|late|bad|single|lost|broken|missed) (day|call|shift|order|box|item|complaint|one)\b`), ", without one $1 $2", "every Saturday, no one sick day"},
	{[]Stem{Proof, Answer, Should}, pattern.MustCompile(`\bhave since (\d{4}) ((?:the|a|my|an) [^,;]+?)(,| and |$)`), "have had $2 since $1$3", "I have since 2019 the FELASA B certificate and also give the course"},
	{nil, pattern.MustCompile(`\b((?:the|my|a)(?: [a-z]+){0,2}) (certification|certificate|licen[cs]e|reconciliation|software|diploma) ([A-Z][A-Za-z]+(?: [0-9]+)?)($|,| since| and| with| so)`), "$1 $3 $2$4", "I have also the certification Snowpro since last year"},
	{[]Stem{Decision}, pattern.MustCompile(`,? (?:so )?(?:he|she|they) (?:reckons?|says?|said|thinks?|thought|hopes?|told me)$`), "", "get back to people by Wednesday she reckons"},
	{nil, pattern.MustCompile(`([a-z]) 4 (the|my|your|our|his|her|their|me|us|them|you|a 2nd|a second|a new|a third|a final|a chat|a talk|a look)\b`), "$1 for $2", "ask the other GM in the group 4 a 2nd opinion"},
	{[]Stem{Proof}, pattern.MustCompile(`^(\d+ [a-z ]*(?:on my|a day|a week|a night|a shift|an hour)[a-z ]*?),? (never (?:missed|lost|dropped|late|had|been)\b)`), "with $1, I $2", "16 clients a day on my round never missed one"},
	{[]Stem{Proof}, pattern.MustCompile(`^(\w+ (?:years|months|seasons|winters)) (with|on|in|at) ([^,]*?),? and I `), "I spent $1 $2 $3 and I ", "3 years with rottweilers and I have all fingers"},
	{[]Stem{Proof}, pattern.MustCompile(`^(\d[\d,]*) (keys|boxes|parts|items|bags|files|tubes|trees|units|records|errors|leaks|faults|bugs|tools|books|parcels|orders) (found|sold|repaired|cleaned|fixed|moved|planted|shipped|saved|delivered|counted|printed|sorted|packed|made|built)(,| in | by |$)`), "$1 $2 were $3$4", "340 keys found, rotated in one week"},
	{[]Stem{Reason}, pattern.MustCompile(`^(school|tuition|training|uniform|fuel|course|licen[cs]e) paid(?: for)?(,| |$)`), "$1 is paid for$2", "school paid, both years"},
	{[]Stem{Reason}, pattern.MustCompile(`^(tools|boots|exams|uniforms|courses|books) paid(?: for)?(,| |$)`), "$1 are paid for$2", "tools paid for after 90 days"},
	{[]Stem{Reason}, pattern.MustCompile(`^((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?) closed$`), "being closed on $1", "Sundays closed"},
	{[]Stem{Reason}, pattern.MustCompile(`^no sats? `), "no Saturdays ", "no sat unless you volunteer"},
	{nil, pattern.MustCompile(`\b(mediated|trained|wrote|built|ran|did|sold|had|fixed|managed|made|taught|led|moved|closed|handled) like (\d)`), "$1 about $2", "mediated like 30 disputes"},
	{[]Stem{Told}, pattern.MustCompile(`^(\d+|[a-z]+) years ((?:at|in|on|as|with) [^,]*?),? and ((?:still|also|never|always) [a-z]+s|knows|loves|runs|does|has|gets|likes|hates|lives|works|walks|remembers|wants|keeps|makes|teaches|plays|drives|owns|says|thinks|goes|comes|takes)\b`), "they has been $2 for $1 years and $3", "19 years on the route and still gets bit"},
	{[]Stem{Proof, Answer, Should}, pattern.MustCompile(`\b(had|have|led|ran|managed) (\d+) (full|part)[- ]time(,|\.|$| and )`), "$1 $2 $3-timers$4", "had 4 full time, 9 in swarm season"},
	{[]Stem{Answer, Should}, pattern.MustCompile(`^(?:i am |i'm )?(licensed|certified|qualified|registered|ticketed) (\d+[a-z]\b|\d+(?:,| and \d|$)|[A-Z]{1,3}\d*\b|class |cat |category |level )`), "I am $1 for $2", "licensed 7a and 8"},
	{[]Stem{Topic}, pattern.MustCompile(`^((?:the |our |your |his |her )?[a-z][a-z ]*), that (?:the|it|there) .*$`), "$1", "the sodium, that the new rule is very low"},
	{[]Stem{Told}, pattern.MustCompile(`, ([a-z]+|\d+) ([a-z]+s) now, (\d+|[a-z]+) ([a-z]+s)$`), " and has $1 $2 and $3 $4 now", "opened with 9,000 on a credit card, five rooms now, 22 gamemasters"},
	{[]Stem{Answer, Should}, pattern.MustCompile(`^((?:[a-z]+ ){0,2}(?:classes|courses|lessons)\b[^,]*\bsince )`), "I have been taking $1", "swimming lessons at the Y since May"},
	{[]Stem{Answer, Should}, pattern.MustCompile(`^((?:[a-z]+ ){1,2}(?:class|course)\b[^,]*\bsince )`), "I have been taking a $1", "soldering class at the makerspace since January"},
	{[]Stem{Proof}, pattern.MustCompile(`^(follow|sign|check|pick|clean|start|break|drop|turn)[ -](up|in|out|off|down) ([a-z]+) (?:went )?from (\d)`), "the $1-$2 $3 went from $4", "follow up attendance from 52 to 81%"},
	{nil, pattern.MustCompile(`\bwalk in (waits?|wait times?|customers?|patients?|clients?|traffic|trade|clinic|appointments?|orders?|guests?)\b`), "walk-in $1", "cut walk in waits from 40 minutes to 12"},
	{[]Stem{Answer}, pattern.MustCompile(`^(class|course|exam|test|training|refresher|retest|surgery|appointment) (starts|begins|ends|runs|was|comes|went) `), "the $1 $2 ", "class starts in March"},
	{[]Stem{Reason}, pattern.MustCompile(`^(?:an? )?[a-z-]+, (everyone|everybody|nobody) ([a-z]+s)( [^,]*)?$`), "$1 $2$3", "coop, everyone votes"},
	{[]Stem{Decision}, pattern.MustCompile(`\b(?:until|till|by|before) (?:the )?day ([4-9]|1\d|20|2[4-9]|30)\b`), "by the ${1}th", "give me an answer until the day 30"},
	{[]Stem{Proof}, pattern.MustCompile(`\bfrom (\d[\d.]*%?)( of [a-z]+)? for (\d[\d.]*%?)( |$)`), "from $1$2 to $3$4", "we went from 11% of waste for 5% in one year"},
	{[]Stem{Answer, Should}, pattern.MustCompile(`, (\w+ (?:years|months)) already$`), " for $1", "I speak every day with the crew, two years already"},
	{[]Stem{Told}, pattern.MustCompile(`, (\d+) now$`), " and has $1 now", "started with one exam lane in a strip mall, 3 now"},
	{[]Stem{Proof}, pattern.MustCompile(`\b(the (?:[a-z]+est|best|worst|most [a-z]+)(?: one)?) from (\d+|two|three|four|five|six|seven|eight|nine|ten) ([a-z]+s)\b`), "$1 of $2 $3", "our paper was the cleanest from 6 plants"},
	{nil, pattern.MustCompile(`\be (bikes?|scooters?)\b`), "e-$1", "e bikes in the canal"},
	{nil, pattern.MustCompile(`\ba ([a-z]+) (licen[cs]e) clean\b`), "a clean $1 $2", "hold a van license clean"},
	{[]Stem{Reason}, pattern.MustCompile(`^(hours|team|people|building|location|pace|atmosphere|mission|product|food|kids|patients|crew)$`), "the $1", "team"},
	{[]Stem{Reason}, pattern.MustCompile(`^(work|contact|time|mix|focus|freedom|trust|respect) (with|of|on|for|between)\b`), "the $1 $2", "work with ranchers"},
}

// tidiesOf are the turns of each box, by their places in the table.
var tidiesOf = sync.OnceValue(func() map[Stem][]int {
	out := map[Stem][]int{}
	for _, stem := range []Stem{Topic, Need, Help, Proof, So, Doubted, Answer, Promise, Told, Reason, Should, Decision} {
		for k, t := range tidies {
			if t.stems == nil || slices.Contains(t.stems, stem) {
				out[stem] = append(out[stem], k)
			}
		}
	}
	return out
})

// tidied is a mended answer with such turns put right.
func tidied(stem Stem, s string) string {
	near := pattern.PairsOf(s)
	for _, k := range tidiesOf()[stem] {
		if t := &tidies[k]; t.typed.MayIn(&near) {
			if done := t.typed.ReplaceAllString(s, t.meant); done != s {
				s, near = done, pattern.PairsOf(done)
			}
		}
	}
	if strings.HasSuffix(s, " so") {
		if rest := strings.TrimRight(strings.TrimSuffix(s, " so"), ", "); !slices.Contains(meantSo, strings.ToLower(lastWord(rest))) && !strings.Contains(rest, "told") && !strings.Contains(rest, "said") {
			s = rest
		}
	}
	switch stem {
	case Need:
		return wishedFor(s)
	case Proof, Answer:
		return fromTo(lastChange(inSeason(s)))
	}
	return s
}

// meantSo are words behind which "so" belongs to the sentence, and is not what
// somebody breaks off with.
var meantSo = []string{"think", "do", "does", "did", "done", "doing", "say", "said", "says", "or", "more", "hope", "told", "if", "not", "why", "and", "is", "was", "are"}

// season is a season of a year, typed without its small words ("gave 1,150
// shots fall of 24").
var season = pattern.MustCompile(`([a-z]+) ((?:fall|spring|summer|winter|autumn) of )(?:'|20)?(\d\d)\b`)

func inSeason(s string) string {
	m := season.FindStringSubmatchIndex(s)
	if m == nil || slices.Contains([]string{"the", "in", "last", "this", "since", "by", "until", "from"}, s[m[2]:m[3]]) {
		return s
	}
	return s[:m[3]] + " in the " + s[m[4]:m[5]] + "20" + s[m[6]:m[7]] + s[m[1]:]
}

// behind is a change that was typed behind a deed with its figures only ("nobody
// signs it unread, complaints 20 to 3").
var behind = pattern.MustCompile(`, ((?:[a-z-]+ ){0,2}[a-z-]+s) (\d[\d.]*%?) to (\d[\d.]*%?)$`)

func lastChange(s string) string {
	m := behind.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	for _, w := range words(s[m[2]:m[3]]) {
		if english.Preposition(w) || canBe(w, english.PastForm) || w == "and" || w == "open" {
			return s
		}
	}
	return s[:m[3]] + " went from" + s[m[3]:]
}

// change is a thing, and its figure before and after.
var change = pattern.MustCompile(`^((?:[a-z][a-z-]+ ){1,4})(\d[\d.,]*%?k?)( to \d[\d.,]*%?k? (?:in|over|within|after|by) )`)

// fromTo supplies what was left out of "attendance 58 to 83 in two terms".
func fromTo(s string) string {
	m := change.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	w := words(m[1])
	if last := w[len(w)-1]; english.Preposition(last) || last == "from" || canBe(last, english.PastForm) || slices.ContainsFunc(w, func(x string) bool { return canBe(x, english.PastForm) }) {
		return s
	}
	return m[1] + "went from " + m[2] + m[3] + s[len(m[0]):]
}

// must finds a need that was typed as what must be.
var must = pattern.MustCompile(`^((?:the |your |his |her |their )?(?:[a-z][a-z-]+ ){1,5})(?:must|has to|have to|needs to|should) ([a-z]+)`)

// wishedFor turns "wine sales per guest must go up" into what is needed: "your
// wine sales per guest to go up".
func wishedFor(s string) string {
	m := must.FindStringSubmatch(s)
	if m == nil || !canBe(m[2], english.BaseForm) {
		return s
	}
	first := firstWord(m[1])
	if english.SubjectPronoun(first) || english.Wh(first) || first == "that" {
		return s
	}
	if canBe(first, english.BaseForm) {
		m[1] = "your " + m[1]
	}
	return m[1] + "to " + m[2] + s[len(m[0]):]
}

// oneThought cuts what was typed as a sentence of its own behind a topic: a
// letter enjoys the talk, and does not hold its minutes.
func oneThought(topic string) string {
	if head, _, found := strings.Cut(topic, ". "); found && !abbreviated(head) {
		return head
	}
	return topic
}
