package web

import (
	"archive/zip"
	"io"
	"net/http"

	"regards/casefile"
	"regards/desk"
)

const exportReadme = `Everything that Regards has on record about you and your interviews.

positions/     one case file for each position, with your notes, private ones too.
               "regards write FILE" reads them, and so does "New position" in Regards.
letters/       the letters as they stand, in a folder for each position
in the bin/    positions that were deleted and not yet erased

`

// showExport gives the whole record as one zip file, position after position,
// without holding it in memory.
func showExport(v *Visit) error {
	h := v.w.Header()
	h.Set("Content-Type", "application/zip")
	h.Set("Content-Disposition", `attachment; filename="regards-`+v.Now.Format("2006-01-02")+`.zip"`)
	z := zip.NewWriter(v.w)
	put := func(name string, write func(io.Writer) error) error {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: v.Now})
		if err != nil {
			return err
		}
		return write(w)
	}
	err := put("README.txt", func(w io.Writer) error { _, err := io.WriteString(w, exportReadme); return err })
	if err != nil {
		return err
	}
	err = v.Desk.Export(v.Context(), func(e desk.Exported) error {
		name, folder := fileName(e.Case.Case)+"-"+e.Case.ID[:min(6, len(e.Case.ID))], "positions/"
		if !e.Case.Deleted.IsZero() {
			folder = "in the bin/"
		}
		if err := put(folder+name+".yaml", func(w io.Writer) error { return casefile.Write(w, e.Case.Case) }); err != nil {
			return err
		}
		for _, l := range e.Letters {
			to := "letters/" + name + "/" + safeName(l.Reader) + "-" + safeName(l.Kind) + "-" + l.ID[:min(4, len(l.ID))] + ".txt"
			if err := put(to, func(w io.Writer) error { _, err := io.WriteString(w, l.Subject+"\n\n"+l.Body+"\n"); return err }); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		v.site.Log.Error("an export broke off", "kind", kindOf(err))
		panic(http.ErrAbortHandler) // half a file must not look like a whole one
	}
	return nil
}
