package regards

import "strings"

// Employer is who hires.
type Employer struct {
	Name     string
	Short    string // as people say it; Name when empty
	Country  Country
	TimeZone string
	Address  []string // lines, as on an envelope, without the name
	Paper    YesNo    // a house that writes on paper
}

// Said is the employer's name as people say it in a sentence.
func (e Employer) Said() string {
	if e.Short != "" {
		return e.Short
	}
	return e.Name
}

// Country is an ISO 3166-1 code, perhaps with a region behind a hyphen:
// "US", "US-OH", "CA-QC". "UK" is understood as "GB".
type Country string

// Code is the two-letter country, upper case, "GB" for "UK".
func (c Country) Code() string {
	code, _, _ := strings.Cut(strings.ToUpper(string(c)), "-")
	if code == "UK" {
		return "GB"
	}
	return code
}

// Region is what stands behind the hyphen, upper case: "QC". Empty when none.
func (c Country) Region() string {
	_, region, _ := strings.Cut(strings.ToUpper(string(c)), "-")
	return region
}
