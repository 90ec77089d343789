package web

import (
	"net/http"

	"regards/archive"
)

// mostReadable is up to how many positions the case files are YAML, for people
// to read. Of more, which nobody reads one by one, they are as they are kept: YAML
// would take longer than an answer may.
const mostReadable = 5000

// showExport gives the whole record as one zip file, in one pass and without
// holding it in memory.
func showExport(v *Visit) error {
	n, err := v.Desk.File().CountCases(v.Context())
	if err != nil {
		return err
	}
	h := v.w.Header()
	h.Set("Content-Type", "application/zip")
	h.Set("Content-Disposition", `attachment; filename="regards-`+v.Now.Format("2006-01-02")+`.zip"`)
	if _, err := archive.Write(v.Context(), v.Desk.File(), archive.NewZip(v.w), archive.Options{Now: v.Now, Readable: n <= mostReadable}); err != nil {
		v.site.Log.Error("an export broke off", "kind", kindOf(err))
		panic(http.ErrAbortHandler) // half a file must not look like a whole one
	}
	return nil
}
