package intake

import (
	"fmt"

	"regards"
)

// Suggestion is one thing that a file says. One of Profile, Contact and Job is set.
type Suggestion struct {
	Line    int                // where it stands in the file, from 1
	Profile *regards.Candidate // who the candidate is and what they have done; what is empty was not said
	Contact *Contact
	Job     *Job
}

// Contact is somebody whom the candidate knows. Only the name is always there.
type Contact struct {
	Name, Title, Employer, Email, Phone string
	Address                             []string // lines, as on an envelope, without the name
	Tie                                 string   // what the file says of how they know each other: "connected on LinkedIn since 2021-05-03"
	Recommends                          bool     // has written a recommendation of the candidate
}

// Job is a position that the candidate has applied for, or looks at. A title or
// an employer is always there.
type Job struct {
	Employer, Title, Place, Link string
	Country                      regards.Country
	Applied                      regards.Date
	Stage                        string // as the other program calls it: "Phone screen"
	Note                         string
	Needs                        []string // what the posting asks for; nobody's need yet
}

// Report is what came of reading a file.
type Report struct {
	Format string // "vCard", "Google contacts", ...
	Taken  int    // suggestions
	Left   []Note // what was left out, and why
}

// mostNotes is how many notes a report holds; a file of another kind would
// have one for each line.
const mostNotes = 1000

// Note is something that was left out.
type Note struct {
	Line int
	Text string // a sentence without its full stop
}

func (r *Report) leave(line int, format string, args ...any) {
	if len(r.Left) < mostNotes {
		r.Left = append(r.Left, Note{line, fmt.Sprintf(format, args...)})
	}
}

// ReadError is a file that cannot be read, with the line where that shows.
type ReadError struct {
	Line int // 0 where it is about the whole file
	Text string
}

func (e *ReadError) Error() string {
	if e.Line == 0 {
		return e.Text
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Text)
}
