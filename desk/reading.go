package desk

import (
	"context"
	"strings"

	"regards"
	"regards/casefile"
	"regards/compose"
	"regards/store"
)

// Reading is one answer as it was read.
type Reading struct {
	Path, Answer string
	Sentence     string         // that it makes in a letter; empty where none can be made
	Doubt        *regards.Doubt // nil where it was surely read, or the candidate said that it was read right
}

// Readings are the answers of a case at some places as they were read, in the
// order of the places. Places without an answer, and those that make no
// sentence, are left out.
func (d *Desk) Readings(ctx context.Context, id string, paths []string) ([]Reading, error) {
	k, err := d.file.Case(ctx, id)
	if err != nil {
		return nil, err
	}
	right, err := d.readRight(ctx, id)
	if err != nil {
		return nil, err
	}
	var out []Reading
	for _, path := range paths {
		answer, err := casefile.Get(k.Case, path)
		if err != nil || strings.TrimSpace(answer) == "" {
			continue
		}
		sentence, doubt, err := compose.Preview(k.Case, path, answer)
		if err != nil {
			continue // not every box makes a sentence
		}
		if right[path] == answer {
			doubt = nil
		}
		out = append(out, Reading{path, answer, sentence, doubt})
	}
	return out, nil
}

// The events by which an answer is known to be read right, and is changed.
const (
	answerRight   = "answer right"
	answerChanged = "answer changed"
)

// mostEvents is how far back it is looked whether an answer was read right.
const mostEvents = 2000

// readRight are the answers of which the candidate said that they were read
// right, by place. One that was changed since is another answer.
func (d *Desk) readRight(ctx context.Context, id string) (map[string]string, error) {
	all, err := d.file.Events(ctx, id, mostEvents)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, e := range all {
		if _, later := out[e.About]; e.Verb == answerRight && e.Undone == 0 && !later {
			out[e.About] = e.Was
		}
	}
	return out, nil
}

// ReadRight notes that an answer was read right, so that nobody asks again
// until it is changed. The id undoes it.
func (d *Desk) ReadRight(ctx context.Context, id, path, answer, device string) (event string, err error) {
	k, err := d.file.Case(ctx, id)
	if err != nil {
		return "", err
	}
	if have, err := casefile.Get(k.Case, path); err != nil || have != answer || answer == "" {
		return "", fault("The answer was changed meanwhile; look at it once more. Nothing was noted.")
	}
	now := d.clock()
	event = newID()
	return event, d.file.Change(ctx, func(t *store.Tx) error {
		return t.AddEvent(ctx, store.Event{ID: event, CaseID: id, Device: device, Verb: answerRight, About: path, Was: answer}, now)
	})
}

// ChangeAnswers is FileAnswers for what is changed on purpose, one act at a
// time, and not as it is typed: the id takes the whole act back, as long as nothing was
// typed since. It is empty when nothing was kept.
func (d *Desk) ChangeAnswers(ctx context.Context, id, device string, all []Answer) (Filed, string, error) {
	if len(all) == 0 {
		return Filed{}, "", nil
	}
	event := newID()
	out, err := d.fileAnswers(ctx, id, device, store.Event{ID: event, Verb: answerChanged, About: all[0].Path}, all)
	if len(out.Faults) == len(all) {
		event = ""
	}
	return out, event, err
}

// withoutRight leaves out the doubts about answers that were read right.
func withoutRight(all []regards.Doubt, right map[string]string) (out []regards.Doubt) {
	for _, x := range all {
		if right[x.Path] != x.Answer {
			out = append(out, x)
		}
	}
	return out
}
