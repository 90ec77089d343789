package regards

// Stationery is the candidate's own paper: what stands at the head of a typed
// letter, on which sheet, in which envelope. The zero Stationery is what follows
// from the candidate's own page and the country of the employer.
type Stationery struct {
	Name    string   // at the head, in place of the candidate's
	Address []string // lines, as on an envelope
	Phone   string
	Email   string
	Links   []string // "example.org/ana"; as they are printed
	Size    string   // "Letter" or "A4"; empty: the country's
	// Envelope is "No10", "DL" or "C5"; empty: the country's.
	Envelope string
}

// Headed reports whether there is a head of the candidate's own. Then it holds
// what was typed and nothing else: what was left empty is not printed.
func (s Stationery) Headed() bool {
	return s.Name != "" || s.Phone != "" || s.Email != "" || len(s.Address)+len(s.Links) > 0
}

// On is a sheet on this paper.
func (s Stationery) On(sheet Sheet) Sheet {
	if s.Size != "" {
		sheet.Size = s.Size
	}
	if !s.Headed() {
		return sheet
	}
	name := s.Name
	if name == "" && len(sheet.Sender) > 0 {
		name = sheet.Sender[0]
	}
	sheet.Sender = append([]string{name}, s.Address...)
	sheet.Head = append([]string{}, sheet.Sender...)
	for _, line := range append([]string{s.Phone, s.Email}, s.Links...) {
		if line != "" {
			sheet.Head = append(sheet.Head, line)
		}
	}
	return sheet
}
