extension EvaluationPage {
    static let style = """
        :root{--ink:#1d2430;--soft:#5b6675;--line:#dde2e8;--paper:#fff;--ground:#f4f6f8;--good:#1a7f4b;--fair:#9a6700;--poor:#b3261e;
        --plus:#d7f2df;--minus:#fde0dd;font-size:15px}
        @media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa5b4;--line:#333c48;--paper:#1b2129;--ground:#12161c;
        --good:#57c98a;--fair:#e3b341;--poor:#ff8a80;--plus:#17402a;--minus:#552420}}
        *{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);
        font:1rem/1.5 system-ui,"Noto Sans KR","Noto Sans CJK KR",sans-serif}
        header,main{max-width:72rem;margin:auto;padding:0 1.2rem}header{display:flex;gap:1rem;align-items:baseline;padding-top:1.2rem;flex-wrap:wrap}
        h1{font-size:1.3rem;margin:0}.overall{font-size:1.6rem;font-weight:700;margin:0}header p{margin:0;color:var(--soft)}header .overall{color:var(--ink)}
        table.figures{border-collapse:collapse;width:100%;margin:1rem 0;background:var(--paper);border:1px solid var(--line);font-size:.9rem;
        display:block;overflow-x:auto}
        .figures th,.figures td{padding:.35rem .6rem;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}
        .figures th[scope=row],.figures thead th:first-child{text-align:left;font-weight:500}
        .figures th[scope=row]{white-space:normal;overflow-wrap:anywhere;min-width:11rem}.figures thead th{color:var(--soft);font-weight:500}
        .figures tbody tr{cursor:pointer}.figures tr.chosen{outline:2px solid var(--soft);outline-offset:-2px}
        .score{font-variant-numeric:tabular-nums;background:linear-gradient(90deg,currentColor,currentColor) left bottom/calc(var(--share,0)*100%) 2px no-repeat}
        .good{color:var(--good)}.fair{color:var(--fair)}.poor{color:var(--poor)}.none{color:var(--soft)}
        form{position:sticky;top:0;z-index:1;display:flex;gap:.8rem;flex-wrap:wrap;align-items:center;padding:.6rem 0;background:var(--ground);
        border-bottom:1px solid var(--line)}
        form label{color:var(--soft);font-size:.85rem}select,input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);
        border-radius:4px;padding:.2rem .4rem;max-width:15rem}output{margin-left:auto;color:var(--soft)}
        .card{background:var(--paper);border:1px solid var(--line);border-radius:6px;margin:1rem 0;padding:.8rem 1rem}
        .card h2{font-size:.95rem;margin:0}.where{margin:0 0 .5rem;color:var(--soft);font-size:.85rem}.card[hidden]{display:none}
        .paper{overflow:auto;border:1px solid var(--line);background:#fff;margin:.5rem 0;max-width:100%;width:fit-content}
        .cut{position:relative;background-repeat:no-repeat}.box{position:absolute;border:1.5px solid #d93f0b;background:#ffb34722}
        .entry{border-top:1px solid var(--line);padding:.4rem 0}.entry p{margin:0 0 .2rem;font-size:.85rem}
        .metric{font-family:ui-monospace,monospace}.stage{border:1px solid var(--line);border-radius:9px;padding:0 .5rem;color:var(--soft)}
        dl{display:grid;grid-template-columns:1fr 1fr;grid-template-rows:auto auto;grid-auto-flow:column;gap:.1rem 1rem;margin:0}
        dt{color:var(--soft);font-size:.8rem}dd{margin:0;overflow-wrap:anywhere}ins,del{text-decoration:none;border-radius:3px;padding:0 1px}
        ins{background:var(--plus)}del{background:var(--minus)}.gap::after{content:"∅";color:var(--soft)}
        @media (max-width:40rem){dl{grid-template-columns:1fr;grid-auto-flow:row}}
        """

    static let script = """
        const form=document.getElementById('filter'),cards=[...document.querySelectorAll('.card')],count=document.getElementById('count');
        const rows=[...document.querySelectorAll('.figures tbody tr')];
        function show(){
          const wanted=Object.fromEntries(new FormData(form)),text=wanted.text.trim().toLowerCase();let shown=0;
          for(const card of cards){
            const fits=(!wanted.document||card.dataset.document===wanted.document)
              &&['kind','metric','stage'].every(k=>!wanted[k]||card.dataset[k].split('|').includes(wanted[k]))
              &&(!text||card.textContent.toLowerCase().includes(text));
            card.hidden=!fits;if(fits)shown++;
          }
          count.textContent=shown+' of '+cards.length;
          for(const row of rows)row.classList.toggle('chosen',row.dataset.document===wanted.document);
        }
        form.addEventListener('input',show);form.addEventListener('submit',e=>e.preventDefault());
        for(const row of rows)row.addEventListener('click',()=>{
          form.elements.document.value=form.elements.document.value===row.dataset.document?'':row.dataset.document;show();});
        show();
        """
}
