package main

// done is the end of the questions.
func (t *talk) done() error {
	t.line("")
	t.line(t.strong("Well done. The rest is writing."))
	t.next()
	return t.err
}

// stopped is the end before the end.
func (t *talk) stopped() error {
	if t.id == "" {
		t.wrapped("", "Nothing was filed.")
		return t.err
	}
	t.line("")
	switch t.kept {
	case 0:
		t.wrapped("", "Nothing new was told; what was on the record stands.")
	case 1:
		t.wrapped("", "One answer is kept.")
	default:
		t.wrapped("", plural(t.kept, "answer")+" are kept.")
	}
	t.wrapped("", "`regards debrief "+t.id[:4]+"` goes on from here.")
	t.next()
	return t.err
}

// next says where the letters are.
func (t *talk) next() {
	t.wrapped("", "`regards write "+t.id[:4]+"` shows the letters, `regards show "+t.id[:4]+"` where you stand.")
}
